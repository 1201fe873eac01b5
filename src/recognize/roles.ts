import type { PassageRole, Quote } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import { withoutBlanks } from './blanks.ts'
import type { Heading } from './heading.ts'
import { office } from './heading.ts'
import { isContact, isDate, isFurniture, isLabel, isLabelled, isSentence } from './page-words.ts'

/** What is known of a passage before it has a role. */
export interface Draft {
  readonly text: string
  readonly span: Span
  /** Index of the row in the document, and how many filled cells it has. */
  readonly row: number
  readonly role: PassageRole | null
}

/** Where the report itself begins and ends: indices of rows. */
export interface Bounds {
  /** Of the first heading or, where there is none, the first row of a table. */
  readonly first: number
  /** Of the last one. */
  readonly last: number
}

/** A longer line before the title, or behind the footer, is no entry of a menu. */
const LONGEST_ENTRY = 40

/** What each passage is, told by its own words and by where it stands. */
export function rolesOf(
  drafts: readonly Draft[],
  { title, signedOn, agency }: Heading,
  { first, last }: Bounds,
): readonly PassageRole[] {
  const titleWords = title && withoutBlanks(title.value)
  const titleAt = title ? drafts.findIndex((draft) => isTitle(draft, title)) : -1
  const titleInHead = titleAt >= 0 && (drafts[titleAt]?.row ?? 0) < first ? titleAt : -1
  const signature = signatureOf(drafts, signedOn?.span ?? null, agency?.value ?? null, last)
  const lastSigned = Math.max(-1, ...signature)
  const valuesBelow = labelledRows(drafts, first)
  let footer = false
  const roleOf = (draft: Draft, index: number): PassageRole => {
    const tail = last >= 0 && draft.row > last
    if (draft.role) return draft.role
    if (title && isTitle(draft, title)) return 'title'
    if (draft.row >= first && !tail) return 'paragraph'
    if (signature.has(index)) return 'signature'
    const line = withoutBlanks(withoutMarkup(draft.text))
    if (isContact(line)) return 'paragraph'
    if (isLabelled(line) || valuesBelow.has(index)) return 'metadata'
    const entry = line.length <= LONGEST_ENTRY && !isSentence(line)
    const repeats = titleWords !== null && line.includes(titleWords) && line.length <= 2 * titleWords.length
    const outside = index < titleInHead || (tail && (footer || (lastSigned >= 0 && index > lastSigned)))
    if (isFurniture(line) || repeats || (outside && entry)) {
      if (tail) footer = true
      return 'furniture'
    }
    return draft.row < first && isDate(line) ? 'metadata' : 'paragraph'
  }
  const roles: PassageRole[] = []
  for (const [index, draft] of drafts.entries()) roles.push(roleOf(draft, index))
  return roles
}

/**
 * `索引号 | 发布机构` above `X/2022 | 某局`; `索引号 | X/2022`; or each on a line of its own.
 *
 * @returns the labels and their values, by index
 */
function labelledRows(drafts: readonly Draft[], first: number): ReadonlySet<number> {
  const found = new Set<number>()
  const all = rowsDownTo(drafts, first)
  const isLabelAt = (index: number) => isLabel(withoutBlanks(drafts[index]?.text ?? ''))
  for (const [number, cells] of all.entries()) {
    const [start] = cells
    if (start === undefined || (drafts[start]?.row ?? 0) >= first || !isLabelAt(start)) continue
    for (const cell of cells) found.add(cell)
    const below = all[number + 1] ?? []
    if (!cells.every(isLabelAt) || below.length > cells.length || below.some(isLabelAt)) continue
    for (const cell of below)
      if ((drafts[cell]?.text.length ?? 0) <= LONGEST_ENTRY && !drafts[cell]?.role) found.add(cell)
  }
  return found
}

/** The drafts of each row, by index, down to the first row of a stretch that is of no interest. */
function rowsDownTo(drafts: readonly Draft[], first: number): readonly (readonly number[])[] {
  const rows: number[][] = []
  let last = -1
  for (const [index, { row }] of drafts.entries()) {
    if (row === last) rows.at(-1)?.push(index)
    else if (last >= first) break
    else rows.push([index])
    last = row
  }
  return rows
}

/** The date under the text, and the agency on the line before or behind it; or the agency alone. */
function signatureOf(
  drafts: readonly Draft[],
  signedOn: Span | null,
  agency: string | null,
  last: number,
): ReadonlySet<number> {
  const found = new Set<number>()
  const isAgency = (index: number) => {
    const draft = drafts[index]
    if (!draft || draft.row <= last || draft.role !== null) return false
    const line = withoutBlanks(draft.text)
    return line === agency || office.test(line)
  }
  const date = signedOn ? drafts.findIndex(({ span }) => within(signedOn, span)) : -1
  if (date >= 0) {
    found.add(date)
    for (const beside of [date - 1, date + 1]) if (isAgency(beside)) found.add(beside)
    return found
  }
  const alone = drafts.findLastIndex((_, index) => isAgency(index))
  const behind = drafts.slice(alone + 1)
  if (alone >= 0 && behind.every(({ text }) => isFurniture(withoutBlanks(text)))) found.add(alone)
  return found
}

/** Each line of it; marks of headings may stand around it. */
function isTitle({ text, span }: Draft, title: Quote<string>): boolean {
  return (
    within(span, title.span) ||
    (within(title.span, span) && withoutBlanks(text).length - title.value.length <= MOST_MARKS)
  )
}

const MOST_MARKS = 8

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** `-   [首页](#)`, `* [12]政务公开`, `• 首页` */
function withoutMarkup(text: string): string {
  const line = text.replace(/^\s*(?:[-*+•·]|#+)\s+/, '')
  return line.includes('[') ? withoutLinks(line) : line
}

function withoutLinks(line: string): string {
  return line.replace(/\\?\[\d{1,3}\\?\]/g, '').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
}
