/** How the standard's tree construction treats an element in the body of a page. */
export type Role =
  /** Seen by nobody, as are all names that the standard does not know: `span`, `o:p`. */
  | 'ordinary'
  /** Seen by nobody, but opened again where it was left open. */
  | 'formatting'
  /** Has no content, and is not seen. */
  | 'void'
  | 'break'
  | 'rule'
  /** Ends the paragraph before it. */
  | 'block'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'term'
  | 'form'
  | 'button'
  /** What is in it is apart from what is around it. */
  | 'object'
  /** Its content is text up to its end tag, and is not seen. */
  | 'raw'
  | 'title'
  | 'select'
  | 'drawing'
  | 'table'
  | 'caption'
  | 'columns'
  | 'column'
  | 'group'
  | 'row'
  | 'cell'
  /** Ignored where the body has begun. */
  | 'page'
  /** Left to the standard's parser. */
  | 'unsure'

export interface ElementKind {
  readonly name: string
  readonly role: Role
  /** Distinguishes the kinds that are told apart while they are open. */
  readonly index: number
  /** No end tag within reaches what is open outside. */
  readonly isBoundary: boolean
  /** An item of a list ends the one before it through these. */
  readonly letsItemsThrough: boolean
}

const names: readonly (readonly [Role, string])[] = [
  ['ordinary', 'span o:p label ins del'],
  ['formatting', 'a b big code em font i nobr s small strike strong tt u'],
  ['void', 'area base basefont bgsound embed img image input keygen link meta param source track wbr'],
  ['break', 'br'],
  ['rule', 'hr'],
  [
    'block',
    'address article aside blockquote center details dir div dl fieldset figcaption figure footer header hgroup main ' +
      'menu nav ol pre section summary ul',
  ],
  ['paragraph', 'p'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['item', 'li'],
  ['term', 'dd dt'],
  ['form', 'form'],
  ['button', 'button'],
  ['object', 'applet marquee object'],
  ['raw', 'iframe noscript script style textarea'],
  ['title', 'title'],
  ['select', 'select'],
  ['drawing', 'svg'],
  ['table', 'table'],
  ['caption', 'caption'],
  ['columns', 'colgroup'],
  ['column', 'col'],
  ['group', 'tbody tfoot thead'],
  ['row', 'tr'],
  ['cell', 'td th'],
  ['page', 'body frame head html'],
  [
    'unsure',
    // Shown as blocks, though the standard does not treat them as such.
    'dialog legend search ' +
      'frameset listing math noembed noframes optgroup option plaintext rb rp rt rtc template xmp',
  ],
]

const boundaries: ReadonlySet<string> = new Set(['applet', 'caption', 'html', 'marquee', 'object', 'table', 'td', 'th'])
const passable: ReadonlySet<string> = new Set(['address', 'div', 'p'])

const known: readonly ElementKind[] = names
  .flatMap(([role, list]) => list.split(' ').map((name) => ({ role, name })))
  .map(({ role, name }, index) => ({
    name,
    role,
    index,
    isBoundary: boundaries.has(name),
    letsItemsThrough: passable.has(name),
  }))

/** How many kinds have an index. */
export const knownKinds: number = known.length

const BUCKETS = 1024
const buckets: (ElementKind[] | undefined)[] = new Array(BUCKETS)
for (const kind of known) {
  const bucket = bucketOf(kind.name, 0, kind.name.length)
  buckets[bucket] = [...(buckets[bucket] ?? []), kind]
}

/** The kind of the element whose name, in capitals or not, stands between two indices of a text. */
export function kindAt(text: string, start: number, end: number): ElementKind {
  const bucket = buckets[bucketOf(text, start, end)]
  if (bucket) for (const kind of bucket) if (isName(kind.name, text, start, end)) return kind
  const name = text.slice(start, end).toLowerCase()
  return { name, role: 'ordinary', index: -1, isBoundary: false, letsItemsThrough: true }
}

export function kindNamed(name: string): ElementKind {
  return kindAt(name, 0, name.length)
}

function bucketOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 32
  const last = text.charCodeAt(end - 1) | 32
  return ((first * 31 + last) * 31 + end - start) % BUCKETS
}

function isName(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let index = 0; index < name.length; index++) {
    const unit = text.charCodeAt(start + index)
    const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit
    if (lower !== name.charCodeAt(index)) return false
  }
  return true
}

/** Whether an element belongs between the tags of a table. */
export function isPartOfTable(role: Role): boolean {
  return (
    role === 'cell' ||
    role === 'row' ||
    role === 'group' ||
    role === 'caption' ||
    role === 'columns' ||
    role === 'column'
  )
}

/** Whether a formatting element may not be in one of its kind. */
export function endsItsLike({ name }: ElementKind): boolean {
  return name === 'a' || name === 'nobr'
}
