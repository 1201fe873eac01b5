import type { Doubt } from '../report/report.ts'
import { type Agreement, agreementOf, type Choice, type Reading, settle } from './agreement.ts'
import { isDigit, unitsOf } from './characters.ts'
import { joinDigits, partDigits } from './digits.ts'
import type { PrintedLine, PrintedTable, Slot } from './printed.ts'
import { type Ruler, rulersOf } from './ruler.ts'
import { type Bucket, type Share, shareOut } from './share.ts'
import type { Sum } from './sums.ts'
import { isOwn, isSolid, type ValueToken, type WordsToken } from './tokens.ts'

export interface Placement {
  readonly unplaced: readonly UnplacedLine[]
  /** For each printed line. */
  readonly lines: readonly LineValues[]
}

/** The values of one printed line. */
export interface LineValues {
  /** All that were considered for its cells, blank ones among them. */
  readonly used: readonly ValueToken[]
  /** What was left out, being the same cell again in another column that it spans. */
  readonly repeats: readonly ValueToken[]
  /** The line's first cell, or else its first value. */
  readonly first: ValueToken | null
  /** For each of the line's slots, the value in it; none where they were not placed. */
  readonly reading: Reading
  /** What is doubtful about all of them. */
  readonly doubts: readonly Doubt[]
}

interface UnplacedLine {
  readonly line: number
  readonly values: readonly ValueToken[]
  readonly readings: readonly Reading[]
}

/** Readings of a line that are worth telling. */
const MOST_READINGS = 4

/**
 * Puts values into cells. A line of as many values as the form has cells is placed in order. Of any other line all
 * readings are listed that its blanks and the positions on the row allow, and the form's sums strike out those that do not
 * add up; what the rest agree in is placed, with the doubt that remains. Everything else stays unplaced: a number in the
 * wrong column is worse than none.
 *
 * @param headsOf for each line, the words above its block
 * @param keepsBlanks whether blank cells are seen to keep their places in this document
 */
export function placeBuckets(
  printed: PrintedTable,
  buckets: readonly Bucket[],
  headsOf: () => readonly (readonly WordsToken[])[],
  keepsBlanks: boolean,
): Placement {
  const unplaced: UnplacedLine[] = []
  const shares = shareOut(printed, buckets)
  const rulerOf = rulersOf(printed, shares, headsOf)
  const widest = widestOf(printed)
  const count = (solid: number, width: number) =>
    shares.filter(
      ({ values }, line) => printed.lines[line]?.slots.length === width && values.filter(isOwn).length === solid,
    ).length
  /** The document's table has a column that the form does not have: a single row with one value more does not show that. */
  const wider = (width: number) => count(width + 1, width) > 1 && count(width, width) === 0
  let surplus = false
  const read = ({ slots, sum }: PrintedLine, line: number) => {
    const share = shares[line] ?? { values: [], doubts: [] }
    const { values, doubts } = share
    if (isPlain(values, slots.length)) {
      surplus = false
      return { slots, share, repeats: [], choices: [certain(values)] }
    }
    const row = ownRow(values, slots.length)
    const own = withoutRepeats(row, slots.length, widest)
    // What stands too much on one line may be what the next one lacks.
    const tried = { values: own.some(isSolid) || !surplus ? own : [], doubts }
    surplus = own.length < values.length && withoutRepeats(values, slots.length, widest) === values
    return {
      slots,
      share: tried,
      repeats: own === row ? [] : row.filter((value) => !own.includes(value)),
      choices: choicesOf(tried, {
        width: slots.length,
        sum,
        keepsBlanks,
        ruler: () => rulerOf(line),
        isWider: () => wider(slots.length),
      }),
    }
  }
  const lines: ReturnType<typeof read>[] = []
  for (const [line, own] of printed.lines.entries()) lines.push(read(own, line))
  let known: Agreement | null = null
  const agreement = () => {
    known ??= agreementOf(lines)
    return known
  }
  const facts: LineValues[] = []
  for (const [line, { slots, share, choices, repeats }] of lines.entries()) {
    const settled = share.values.length === 0 ? null : settle(choices, agreement)
    const first = settled ? (settled.reading[0] ?? null) : (share.values.find(isOwn) ?? null)
    if (settled) {
      const doubts = [...share.doubts, ...settled.doubts]
      if (isStrange(settled.reading, slots)) doubts.push('blanks-unsure')
      facts.push({ used: share.values, repeats, first, reading: settled.reading, doubts })
      continue
    }
    facts.push({ used: share.values, repeats, first, reading: [], doubts: [] })
    const solid = share.values.filter(isOwn)
    const readings = choices.length <= MOST_READINGS ? choices.map(({ reading }) => reading) : []
    if (solid.length > 0) unplaced.push({ line, values: solid, readings })
  }
  return { unplaced, lines: facts }
}

/** Most lines have a number for each cell, and nothing else. */
function isPlain(values: readonly ValueToken[], width: number): boolean {
  return (
    values.length === width && values.every(({ cell, stray, glued }) => cell.state === 'number' && !stray && !glued)
  )
}

function widestOf({ lines }: PrintedTable): number {
  let widest = 0
  for (const { slots } of lines) widest = Math.max(widest, slots.length)
  return widest
}

/** A sign where the form has none, or a cell of broken digits, shows that the values may stand beside their columns. */
function isStrange(reading: Reading, slots: readonly Slot[]): boolean {
  if (reading.length === 1) return false
  return reading.some((value, index) => {
    if (!value || value.stray) return false
    if (value.cell.state === 'unreadable') return /[\d\ufffd]/.test(value.cell.raw)
    return value.cell.state === 'number' && !slots[index]?.signed && hasSign(value.cell.raw)
  })
}

function hasSign(raw: string): boolean {
  const first = raw.charCodeAt(0)
  return !isDigit(first) && signs.includes(first)
}

const signs = unitsOf('+＋增减')

/** A line of the form; what takes long to find out, and most lines need not know, is asked for. */
interface Expected {
  /** How many cells it has. */
  readonly width: number
  readonly sum: Sum | null
  readonly keepsBlanks: boolean
  readonly ruler: () => Ruler | null
  /** Whether the document's table has a column more than the form. */
  readonly isWider: () => boolean
}

function choicesOf({ values: all }: Share, { width, sum, keepsBlanks, ruler, isWider }: Expected): readonly Choice[] {
  const values = all.filter(({ stray }) => !stray)
  const solid = values.filter(isSolid)
  const [only] = solid
  // The value of a cell that spans three columns, written out for each of them: 191919 is 19, or what it says.
  if (only?.glued && solid.length === width && /^(\d+)\1\1$/.test(only.cell.raw)) {
    return [{ reading: solid, doubts: ['run-together'], offset: null }]
  }
  if (solid.length === width) {
    const joined = solid.map((value) => joinDigits(value) ?? value)
    if (joined.some((value, index) => value !== solid[index]) && sum?.holds(joined)) {
      return [{ reading: joined, doubts: ['torn'], offset: null }]
    }
    const asPrinted = !blankBetween(values) || byRuler(values, ruler()) !== null
    return asPrinted ? [certain(solid)] : []
  }
  if (only && solid.length === 1 && width > 1 && values.length === 1) {
    const parted = partDigits(only, width, sum)
    if (parted.length > 0) return parted.map((reading) => ({ reading, doubts: ['run-together'], offset: null }))
  }
  if (solid.length > width)
    return solid.length === width + 1 ? withoutOne(values, width, sum, isWider() ? ruler() : null) : []
  // Some pipe tables drop blank cells and fill the row up behind the last value.
  const last = values.at(-1) ?? null
  const sure = keepsBlanks || last?.layout !== 'pipe' || isSolid(last)
  const inPlaces = byRuler(values, ruler())
  if (sure && inPlaces?.every((value) => value !== null)) return [certain(inPlaces)]
  const windows = windowsOf(values, width).filter(({ reading }) => sum === null || sum.holds(reading) !== false)
  // Many more blanks than the line has cells are those of a label that goes over several lines.
  if (solid.length === 0 && values.length > width + MOST_LABEL_CELLS) return []
  if (windows.length > 0 && (sure || solid.length === 0)) return windows
  if (inPlaces && isAligned(solid)) {
    return [
      { reading: inPlaces, doubts: sum?.holds(inPlaces) ? ['position'] : ['position', 'blanks-unsure'], offset: null },
    ]
  }
  // Perhaps a sentence stands where a number should be.
  if (all.length > values.length && all.filter(isSolid).length === width) return [certain(all.filter(isSolid))]
  return []
}

/** More blank cells beside the values of one line are no cells of it. */
const MOST_CELLS_ASIDE = 40

/** The form's labels stand in up to three columns. */
const MOST_LABEL_CELLS = 3

function certain(reading: Reading): Choice {
  return { reading, doubts: [], offset: null }
}

/** All runs of as many cells as the form has columns that hold every value of the row. */
function windowsOf(values: readonly ValueToken[], width: number): readonly Choice[] {
  const windows: Choice[] = []
  if (values.length > width + MOST_CELLS_ASIDE) return windows
  for (let offset = 0; offset + width <= values.length; offset++) {
    const outside = [...values.slice(0, offset), ...values.slice(offset + width)]
    const reading = values.slice(offset, offset + width)
    const garbled = outside.length > 0 && reading.some(({ cell }) => cell.state === 'unreadable')
    if (!outside.some(isSolid)) windows.push({ reading, doubts: garbled ? ['blanks-unsure'] : [], offset })
  }
  return windows
}

/**
 * One value too many, such as a subtotal that the form does not have: it is the one that stands in none of the form's
 * columns, or else one without which the sums hold.
 */
function withoutOne(
  values: readonly ValueToken[],
  width: number,
  sum: Sum | null,
  ruler: Ruler | null,
): readonly Choice[] {
  const outside = values.filter((value) => isSolid(value) && ruler?.every((stretch) => !overlaps(value, stretch)))
  const inside = values.filter((value) => value !== outside[0])
  const inPlaces = outside.length === 1 ? byRuler(inside, ruler) : null
  if (inPlaces?.every((value) => value !== null)) return [certain(inPlaces)]
  const solid = values.filter(isSolid)
  return solid
    .map((_, index) => solid.toSpliced(index, 1))
    .filter((reading) => reading.length === width && sum !== null && sum.holds(reading) !== false)
    .map((reading) => ({ reading, doubts: ['more-values'], offset: null }))
}

/** Of values on several rows of a table, those on the first, where it has all that the line needs: the rest are of another. */
function ownRow(values: readonly ValueToken[], width: number): readonly ValueToken[] {
  const solid = values.filter(isOwn)
  const first = solid[0]
  if (solid.length <= width || !first || first.layout === 'line') return values
  const own = solid.filter(({ row }) => row === first.row)
  return own.length === width && width > 1 ? own : values
}

/** A cell that spans the rest of the table's width, written out once for each column that it spans. */
function withoutRepeats(values: readonly ValueToken[], width: number, widest: number): readonly ValueToken[] {
  if (width >= widest) return values
  const own = values.filter(({ stray }) => !stray)
  for (const all of [own.filter(isSolid), own]) {
    if (all.length !== widest) continue
    const [last, ...others] = all.slice(width - 1)
    if (!last || !isSolid(last)) continue
    if (others.every(({ row, cell }) => row === last.row && cell.raw === last.cell.raw)) return all.slice(0, width)
  }
  return values
}

/** Every value must stand in one column and no column get two; blanks elsewhere are the cells of labels and padding. */
function byRuler(values: readonly ValueToken[], ruler: Ruler | null): Reading | null {
  if (!ruler) return null
  const placed: (ValueToken | null)[] = ruler.map(() => null)
  for (const value of values) {
    const index = ruler.findIndex((stretch) => overlaps(value, stretch))
    const isOne = index >= 0 && index === ruler.findLastIndex((stretch) => overlaps(value, stretch))
    if (!isOne || placed[index]) {
      if (isSolid(value)) return null
      continue
    }
    placed[index] = value
  }
  return placed
}

function overlaps(value: ValueToken, stretch: Ruler[number]): boolean {
  return value.from < stretch.to && stretch.from < value.to
}

/** Values of a line of text that stand apart by more than one blank somewhere, as in columns. */
function isAligned(values: readonly ValueToken[]): boolean {
  return (
    values.every(({ layout }) => layout === 'line') &&
    values.some(({ from }, index) => from - (values[index - 1]?.to ?? from) > 1)
  )
}

/** A blank cell between two values. */
function blankBetween(values: readonly ValueToken[]): boolean {
  return values.slice(values.findIndex(isSolid), values.findLastIndex(isSolid)).some((value) => !isSolid(value))
}
