import type { ReadCell } from '../report/report.ts'
import type { PrintedTable, Slot } from './printed.ts'
import type { ValueToken, WordsToken } from './tokens.ts'

/** The values that stand behind the label of a printed line, before the next one. */
export interface Bucket {
  readonly found: boolean
  readonly values: readonly ValueToken[]
}

export interface Placement {
  readonly cells: ReadonlyMap<Slot, ReadCell>
  readonly unplaced: readonly { readonly line: number; readonly values: readonly ValueToken[] }[]
}

/**
 * Puts values into cells. A line of as many values as the form has cells is placed in order. A line of fewer is placed
 * only where positions say which are lacking; everything else stays unplaced, since a number in the wrong column is worse
 * than none.
 */
export function placeBuckets(
  printed: PrintedTable,
  buckets: readonly Bucket[],
  heads: readonly ReadonlyMap<string, WordsToken>[],
): Placement {
  const cells = new Map<Slot, ReadCell>()
  const unplaced: { line: number; values: readonly ValueToken[] }[] = []
  const shared = shareOut(printed, buckets)
  const rulers = rulersOf(printed, shared, heads)
  const keepsBlanks = shared.some(showsBlankBetweenValues)
  const widest = Math.max(...printed.lines.map(({ slots }) => slots.length))
  for (const [line, { slots }] of printed.lines.entries()) {
    const values = withoutRepeats(shared[line] ?? [], slots.length, widest)
    if (values.length === 0) continue
    const placed = placeLine(values, slots, rulers[line] ?? null, keepsBlanks)
    if (placed) for (const [slot, cell] of placed) cells.set(slot, cell)
    else {
      const solid = values.filter((value) => isSolid(value) && !value.stray)
      if (solid.length > 0) unplaced.push({ line, values: solid })
    }
  }
  return { cells, unplaced }
}

/**
 * Labels of several lines may stand before the values of all of them, as where a converter took a column of labels and then
 * a column of values; or some labels may be lost while their values are left. Both show as a line with exactly as many
 * values as it and its empty neighbours need together.
 */
function shareOut(printed: PrintedTable, buckets: readonly Bucket[]): readonly (readonly ValueToken[])[] {
  const shared = buckets.map(({ values }) => values)
  const width = (line: number) => printed.lines[line]?.slots.length ?? 0
  for (let line = 0; line < shared.length; line++) {
    const own = shared[line] ?? []
    const solid = own.filter((value) => isSolid(value) && !value.stray)
    if (solid.length <= width(line)) continue
    let first = line
    let needed = width(line)
    while (first > 0 && shared[first - 1]?.length === 0 && buckets[first - 1]?.found) needed += width(--first)
    let last = line
    if (needed !== solid.length) {
      first = line
      needed = width(line)
      while (last + 1 < shared.length && shared[last + 1]?.length === 0 && !buckets[last + 1]?.found)
        needed += width(++last)
    }
    if (needed !== solid.length || first === last) continue
    let from = 0
    for (let index = first; index <= last; index++) {
      shared[index] = solid.slice(from, from + width(index))
      from += width(index)
    }
  }
  return shared
}

/** For each slot of a line, the stretch of the row where its values stand; null where that cannot be told. */
type Ruler = readonly { readonly from: number; readonly to: number }[] | null

/** Complete lines show where each column stands; if they do not agree, or there are none, the heads do. */
function rulersOf(
  printed: PrintedTable,
  shared: readonly (readonly ValueToken[])[],
  heads: readonly ReadonlyMap<string, WordsToken>[],
): readonly Ruler[] {
  const byBlock = new Map<string, Ruler>()
  return printed.lines.map(({ slots }, line) => {
    const block = slots.map(({ column }) => column).join()
    const known = byBlock.get(block)
    if (known !== undefined) return known
    const stretches: ({ from: number; to: number } | null)[] = slots.map(() => null)
    for (const [other, { slots: otherSlots }] of printed.lines.entries()) {
      if (otherSlots.map(({ column }) => column).join() !== block) continue
      const solid = (shared[other] ?? []).filter((value) => isSolid(value) && !value.stray)
      if (solid.length !== slots.length) continue
      for (const [index, { from, to }] of solid.entries()) {
        const stretch = stretches[index]
        stretches[index] = { from: Math.min(stretch?.from ?? from, from), to: Math.max(stretch?.to ?? to, to) }
      }
    }
    const measured = stretches.flatMap((stretch) => (stretch ? [stretch] : []))
    const named = slots.flatMap(({ column }) => heads[line]?.get(column) ?? [])
    const ruler = [measured, named].find((all) => all.length === slots.length && areApart(all)) ?? null
    byBlock.set(block, ruler)
    return ruler
  })
}

function areApart(stretches: readonly { readonly from: number; readonly to: number }[]): boolean {
  return stretches.every(({ from }, index) => index === 0 || (stretches[index - 1]?.to ?? 0) <= from)
}

function placeLine(
  all: readonly ValueToken[],
  slots: readonly Slot[],
  ruler: Ruler,
  keepsBlanks: boolean,
): ReadonlyMap<Slot, ReadCell> | null {
  for (const values of [all.filter((value) => !value.stray), all]) {
    const solid = values.filter(isSolid)
    if (solid.length === slots.length) return inOrder(solid, slots)
    if (solid.length > slots.length) continue
    if (ruler) {
      const placed = byRuler(values, slots, ruler)
      if (placed) return placed
    }
    if (solid.length === 0 && values.length >= slots.length) return inOrder(values, slots)
    // Trailing blanks may be padding, and the blank cells in front of them lost; see `keepsBlanks`.
    if (values.length === slots.length && keepsBlanks) return inOrder(values, slots)
  }
  return null
}

/** A cell that spans the rest of the table's width, written out once for each column that it spans. */
function withoutRepeats(values: readonly ValueToken[], width: number, widest: number): readonly ValueToken[] {
  const solid = values.filter((value) => isSolid(value) && !value.stray)
  if (width >= widest || solid.length !== widest) return values
  const [last, ...others] = solid.slice(width - 1)
  const repeated = others.every(({ row, cell }) => row === last?.row && cell.raw === last.cell.raw)
  return repeated ? solid.slice(0, width) : values
}

function inOrder(values: readonly ValueToken[], slots: readonly Slot[]): ReadonlyMap<Slot, ReadCell> {
  return new Map(slots.flatMap((slot, index) => (values[index] ? [[slot, values[index].cell] as const] : [])))
}

/**
 * Every value must stand in one column, and every column get one cell: a row that lacks cells may have lost them anywhere.
 * Blanks elsewhere are the cells of labels and padding.
 */
function byRuler(
  values: readonly ValueToken[],
  slots: readonly Slot[],
  ruler: NonNullable<Ruler>,
): ReadonlyMap<Slot, ReadCell> | null {
  const placed = new Map<Slot, ReadCell>()
  for (const value of values) {
    const fits = slots.filter((_, index) => {
      const stretch = ruler[index]
      return stretch !== undefined && value.from < stretch.to && stretch.from < value.to
    })
    const slot = fits[0]
    if (fits.length !== 1 || slot === undefined || placed.has(slot)) {
      if (isSolid(value)) return null
      continue
    }
    placed.set(slot, value.cell)
  }
  return placed.size === slots.length ? placed : null
}

/** A blank cell between two values of one row: this layout keeps blank cells in their places. */
function showsBlankBetweenValues(values: readonly ValueToken[]): boolean {
  const solid = values.flatMap((value, index) => (isSolid(value) ? [index] : []))
  const first = solid[0]
  const last = solid.at(-1)
  return first !== undefined && last !== undefined && last - first >= solid.length
}

/** Something stands in the cell: a number, a mark, or text; not a mere blank. */
function isSolid(value: ValueToken): boolean {
  return value.cell.state !== 'blank' || value.cell.raw.trim() !== ''
}
