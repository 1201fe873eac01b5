/**
 * Aligns what a form prints with what a document has, character by character: the form's labels in printed order on one
 * side, the document's words in reading order on the other. Labels that repeat are told apart by their order, labels that
 * are broken, cut or garbled keep the characters they have, and what the document adds is skipped.
 *
 * @param form the folded labels
 * @param document the folded words of the document
 * @param breaks for each character of `document`, whether a value stands right before it
 * @returns for each character of `form`, the index of its character in `document`, or -1
 */
export function align(form: Labels, document: string, breaks: Uint8Array): Int32Array {
  const places = new Int32Array(form.text.length).fill(-1)
  const sides = { form: form.text, document, breaks, begins: form.begins }
  const whole = { form: form.text.length, document: document.length }
  let previous = { form: 0, document: 0 }
  const anchored = isSame(sides, previous, whole) ? [] : anchors(form, document)
  for (const anchor of [...anchored, { ...whole, length: 0 }]) {
    alignBetween(sides, places, previous, anchor)
    for (let index = 0; index < anchor.length; index++) places[anchor.form + index] = anchor.document + index
    previous = { form: anchor.form + anchor.length, document: anchor.document + anchor.length }
  }
  return places
}

/** Where a label stands among the others. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/** Labels, one behind the other. */
export interface Labels {
  readonly text: string
  /** For each character, whether a label begins with it. */
  readonly begins: Uint8Array
  /** The labels that are there only once, and are long enough to be known by it. */
  readonly unique: readonly Piece[]
}

export function labelsOf(text: string, pieces: readonly Piece[]): Labels {
  const begins = new Uint8Array(text.length)
  for (const { start } of pieces) begins[start] = 1
  const isUnique = (label: string) => label.length >= 3 && text.indexOf(label) === text.lastIndexOf(label)
  return { text, begins, unique: pieces.filter(({ start, end }) => isUnique(text.slice(start, end))) }
}

interface Anchor extends Corner {
  readonly length: number
}

/** Both sides. */
interface Sides {
  readonly form: string
  readonly document: string
  readonly breaks: Uint8Array
  readonly begins: Uint8Array
}

interface Corner {
  readonly form: number
  readonly document: number
}

/** Whether a stretch is the same on both sides and no label is broken in it: then nothing is better than all of it. */
function isSame({ form, document, breaks, begins }: Sides, from: Corner, to: Corner): boolean {
  const length = to.form - from.form
  if (length !== to.document - from.document) return false
  if (form.slice(from.form, to.form) !== document.slice(from.document, to.document)) return false
  for (let index = 0; index < length; index++) {
    if (breaks[from.document + index] === 1 && begins[from.form + index] === 0) return false
  }
  return true
}

/** Labels that occur exactly once on either side, as many characters of them as stand in the same order. */
function anchors({ text, unique }: Labels, document: string): readonly Anchor[] {
  const found: Anchor[] = []
  for (const { start, end } of unique) {
    const label = text.slice(start, end)
    const at = document.indexOf(label)
    if (at >= 0 && document.indexOf(label, at + 1) < 0) found.push({ form: start, document: at, length: end - start })
  }
  // Heaviest chain in increasing order of the document.
  const weights: number[] = []
  const before: number[] = []
  let best = -1
  for (const [index, anchor] of found.entries()) {
    weights[index] = anchor.length
    before[index] = -1
    for (let earlier = 0; earlier < index; earlier++) {
      const other = found[earlier]
      if (!other || other.document + other.length > anchor.document) continue
      const weight = (weights[earlier] ?? 0) + anchor.length
      if (weight > (weights[index] ?? 0)) {
        weights[index] = weight
        before[index] = earlier
      }
    }
    if (best < 0 || (weights[index] ?? 0) > (weights[best] ?? 0)) best = index
  }
  const chain: Anchor[] = []
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const anchor = found[index]
    if (anchor) chain.unshift(anchor)
  }
  return chain
}

/** A stretch without anchors larger than this is noise, not a label; it stays unaligned, so that time stays linear. */
const LARGEST_STRETCH = 4_000_000

const MATCH = 30
const SKIP = -4
const OPEN = -16
/** Between two characters of one label stands a value: possible where labels are wrapped around it, but a sign of doubt. */
const BROKEN = -15
/** A label goes on behind a gap: where a label is printed several times, one of them is taken whole. */
const TORN = -6
const IMPOSSIBLE = -1_000_000_000

/** Global alignment with affine gaps (Gotoh 1982) of two stretches; only equal characters are ever put together. */
function alignBetween(sides: Sides, places: Int32Array, from: Corner, to: Corner): void {
  const { form, document, breaks, begins } = sides
  const rows = to.form - from.form
  const columns = to.document - from.document
  if (rows === 0 || columns === 0 || rows * columns > LARGEST_STRETCH) return
  if (isSame(sides, from, to)) {
    for (let index = 0; index < rows; index++) places[from.form + index] = from.document + index
    return
  }
  const width = columns + 1
  const size = (rows + 1) * width
  const met = new Int32Array(size).fill(IMPOSSIBLE)
  const gone = new Int32Array(size).fill(IMPOSSIBLE)
  const added = new Int32Array(size).fill(IMPOSSIBLE)
  met[0] = 0
  /** What the best way to reach a cell from which a match goes on weighs, and by which of the three it is reached. */
  const bestBefore = (at: number, begin: boolean): number =>
    Math.max(met[at] ?? 0, Math.max(gone[at] ?? 0, added[at] ?? 0) + (begin ? 0 : TORN))
  const stateBefore = (at: number, begin: boolean): Int32Array => {
    if ((met[at] ?? 0) === bestBefore(at, begin)) return met
    return (gone[at] ?? 0) >= (added[at] ?? 0) ? gone : added
  }
  const broken = (formIndex: number, documentIndex: number) => breaks[documentIndex] === 1 && begins[formIndex] === 0
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const at = row * width + column
      if (row > 0) {
        const up = at - width
        gone[at] = Math.max(Math.max(met[up] ?? 0, added[up] ?? 0) + OPEN + SKIP, (gone[up] ?? 0) + SKIP)
      }
      if (column > 0) {
        const left = at - 1
        added[at] = Math.max(Math.max(met[left] ?? 0, gone[left] ?? 0) + OPEN + SKIP, (added[left] ?? 0) + SKIP)
      }
      if (row > 0 && column > 0) {
        const formIndex = from.form + row - 1
        const documentIndex = from.document + column - 1
        if (form.charCodeAt(formIndex) === document.charCodeAt(documentIndex)) {
          met[at] =
            bestBefore(at - width - 1, begins[formIndex] === 1) +
            MATCH +
            (broken(formIndex, documentIndex) ? BROKEN : 0)
        }
      }
    }
  }
  let row = rows
  let column = columns
  let at = size - 1
  let state = stateBefore(at, true)
  while (row > 0 || column > 0) {
    at = row * width + column
    if (state === met && row > 0 && column > 0) {
      const formIndex = from.form + row - 1
      places[formIndex] = from.document + column - 1
      row--
      column--
      state = stateBefore(row * width + column, begins[formIndex] === 1)
    } else if (state === gone && row > 0) {
      const up = at - width
      if ((gone[up] ?? 0) + SKIP < (gone[at] ?? 0)) state = (met[up] ?? 0) >= (added[up] ?? 0) ? met : added
      row--
    } else if (column > 0) {
      const left = at - 1
      if (state === added && (added[left] ?? 0) + SKIP < (added[at] ?? 0))
        state = (met[left] ?? 0) >= (gone[left] ?? 0) ? met : gone
      column--
    } else row--
  }
}
