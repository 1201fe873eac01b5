import type { Block, Column, FormRow, TableForm } from '../forms/form.ts'
import type { Cell, Doubt, ReadCell, Table, Unplaced } from '../report/report.ts'
import type { Position } from '../source/source.ts'
import { type BoxLine, drawBox, type Field, frameWidth, innerWidth, type Paint } from './box.ts'
import { visible } from './visible.ts'
import { displayWidth, flow, padStart, truncate, wrap, wrapHead } from './width.ts'

/** What the form's sums say of a cell: what a missing one must be, or that the one that was read is not right. */
export type SumMark = { readonly kind: 'inferred'; readonly value: number } | { readonly kind: 'wrong' }

export interface TableView {
  /** By row and column, `granted/natural`. */
  readonly sums: ReadonlyMap<string, SumMark>
  /** Columns of the terminal; a table with many digits may need more. */
  readonly width: number
  readonly positionAt: (offset: number) => Position
  readonly paints: TablePaints
  readonly words: TableWords
}

export interface TablePaints {
  readonly frame: Paint
  readonly head: Paint
  readonly label: Paint
  readonly line: Paint
  readonly number: Paint
  readonly blank: Paint
  readonly unreadable: Paint
  readonly missing: Paint
  readonly unplaced: Paint
  readonly doubtful: Paint
  readonly wrong: Paint
  readonly inferred: Paint
}

export interface TableWords {
  /** Over the numbers of the source's lines. */
  readonly line: string
  /** Before values whose column is not known, with its colon. */
  readonly unplaced: string
  /** Before the readings that compete for such values, and between them. */
  readonly readAs: string
  readonly or: string
}

/**
 * A table as the official form prints it, with its values, and beside each row the lines of the source that they were read
 * from. Groups of rows are shown by indentation; values without a column stand under their row, with the readings that
 * compete for them. Doubtful cells are marked.
 */
export function drawTable(form: TableForm, table: Table, view: TableView): readonly string[] {
  const margins = form.blocks.flatMap(({ rows }) => rows.map((row) => linesOfRow(table, row, view)))
  const marginWidth = Math.max(displayWidth(view.words.line), ...margins.map(displayWidth))
  const widths = columnWidths(form, table, view.sums, view.width - marginWidth - 1)
  const lines = form.blocks.flatMap((block) => [rule, ...blockLines(block, table, widths, view)])
  const drawn = drawBox([...lines.map(({ line }) => line), 'rule'], view.paints.frame)
  return drawn.map((text, index) => {
    const margin = lines[index]?.margin ?? ''
    return margin === '' ? text : `${text} ${view.paints.line(padStart(margin, marginWidth))}`
  })
}

/** What stands in a cell of the drawing, without colour: the marks alone tell the states apart. */
export function markOf(cell: Cell): string {
  switch (cell.state) {
    case 'number':
      return visible(`${cell.value}${cell.unit ?? ''}`)
    case 'blank':
      return visible(cell.raw.replace(/[\s\p{Cf}]/gu, '')) || '·'
    case 'unreadable':
      return `?${visible(cell.raw)}`
    case 'missing':
      return '✗'
  }
}

/** Behind a number that the sums speak against. */
export const wrongMark = '!'
/** Before a number that was not read: the sums leave no other. */
export const inferredMark = '≈'

/** Behind what stands in a doubtful cell. */
export const doubtMark = '~'

/** Why a cell may be wrong all the same; nothing where it is sure, or has no value that could be wrong. */
export function doubtsOf(cell: Cell): readonly Doubt[] {
  return cell.state === 'number' || cell.state === 'blank' ? (cell.doubt ?? []) : []
}

export function placeText({ line, column }: Position): string {
  return `${line}:${column}`
}

interface MarginedLine {
  readonly line: BoxLine
  readonly margin: string
}

const rule: MarginedLine = { line: 'rule', margin: '' }

/** Widths of the label column and of as many value columns as the widest block has. */
interface Widths {
  readonly label: number
  readonly values: readonly number[]
}

/** A value column is never narrower, so that numbers of usual size do not make two tables look different. */
const leastValueWidth = 5
const leastLabelWidth = 20
/** Marks and texts are cut to this width; numbers never are. */
const mostTextWidth = 7

function columnWidths(form: TableForm, table: Table, sums: TableView['sums'], available: number): Widths {
  const labelWanted = Math.max(
    ...form.blocks.flatMap(({ rows, heads, columns }) => [
      ...rows.map((row) => indentation(row) + displayWidth(row.label)),
      ...rows.flatMap(({ groups }) => groups.map((group, depth) => 2 * depth + displayWidth(group))),
      displayWidth(printedHeads({ rows, heads, columns }).label),
    ]),
  )
  const count = Math.max(...form.blocks.map(({ columns }) => columns.length))
  const headLimit = Math.max(6, Math.floor((available - 4 - Math.min(labelWanted, 32)) / count) - 3)
  const values = Array.from({ length: count }, () => leastValueWidth)
  for (const block of form.blocks) {
    block.columns.forEach((column, index) => {
      // The last column of a shorter block goes on to the edge of the table: only a long number makes it wider.
      const reaching = index === block.columns.length - 1 ? values.slice(index + 1) : []
      const spare = reaching.reduce((sum, width) => sum + width + 3, 0)
      const needed = Math.max(
        ...wrapHead(column.label, headLimit)
          .map(displayWidth)
          .filter(() => spare === 0),
        ...block.rows.map(({ key }) => cellWidth(table.cells[key]?.[column.key], sums.get(`${key}/${column.key}`))),
      )
      values[index] = Math.max(values[index] ?? leastValueWidth, needed - spare)
    })
  }
  const taken = frameWidth([{ width: 0 }, ...values.map((width) => ({ width }))])
  return { label: Math.max(leastLabelWidth, Math.min(labelWanted, available - taken)), values }
}

function cellWidth(cell: Cell | undefined, sum: SumMark | undefined): number {
  if (!cell) return 0
  if (sum?.kind === 'inferred') return displayWidth(inferredText(sum.value))
  const width = displayWidth(markOf(cell))
  return cell.state === 'number' ? width : Math.min(width, mostTextWidth)
}

function blockLines(block: Block, table: Table, widths: Widths, view: TableView): readonly MarginedLine[] {
  const own = widthsOfBlock(widths, block.columns.length)
  return [...headLines(block, own, view), rule, ...rowLines(block, table, own, view)]
}

function widthsOfBlock({ label, values }: Widths, count: number): Widths {
  const rest = values.slice(count - 1)
  return { label, values: [...values.slice(0, count - 1), frameWidth(rest.map((width) => ({ width }))) - 4] }
}

function totalWidth({ label, values }: Widths): number {
  return innerWidth(frameWidth([label, ...values].map((width) => ({ width }))))
}

function headLines(block: Block, widths: Widths, { paints, words }: TableView): readonly MarginedLine[] {
  const { titles, label, spanning } = printedHeads(block)
  const inner = totalWidth(widths)
  const titleLines = titles.flatMap((title) => [
    ...wrap(title, inner).map((text) => unmargined([{ text, width: inner, align: 'left', paint: paints.head }])),
    rule,
  ])
  const wrapped = [
    wrap(label, widths.label),
    ...block.columns.map((column, index) => wrapHead(column.label, widths.values[index] ?? 0)),
  ]
  const height = Math.max(...wrapped.map((lines) => lines.length))
  const columnLines = Array.from({ length: height }, (_, at) => ({
    line: wrapped.map((lines, index): Field => {
      const text = lines[at - ((height - lines.length) >> 1)] ?? ''
      return index === 0
        ? { text, width: widths.label, align: 'left', paint: paints.head }
        : { text, width: widths.values[index - 1] ?? 0, align: 'centre', paint: paints.head }
    }),
    margin: at === height - 1 ? words.line : '',
  }))
  const upper = spanning.length > 0 ? [unmargined(spanningHeads(spanning, widths, paints.head)), rule] : []
  return [...titleLines, ...upper, ...columnLines]
}

/** Heads over several columns; the columns without one stay open downwards. */
function spanningHeads(spanning: readonly SpanningHead[], widths: Widths, paint: Paint): readonly Field[] {
  const fields: Field[] = [{ text: '', width: widths.label, align: 'left', paint, open: true }]
  for (let index = 0; index < widths.values.length; index++) {
    const head = spanning.find(({ first }) => first === index)
    const covered = widths.values.slice(index, head ? head.last + 1 : index + 1)
    const width = frameWidth(covered.map((each) => ({ width: each }))) - 4
    fields.push(
      head
        ? { text: truncate(head.text, width), width, align: 'centre', paint }
        : { text: '', width, align: 'left', paint, open: true },
    )
    if (head) index = head.last
  }
  return fields
}

interface SpanningHead {
  readonly text: string
  /** Indexes of the first and the last column under it. */
  readonly first: number
  readonly last: number
}

interface PrintedHeads {
  /** Above the whole block. */
  readonly titles: readonly string[]
  /** Over the labels of the rows. */
  readonly label: string
  readonly spanning: readonly SpanningHead[]
}

/**
 * The form's heads in reading order, sorted by what they stand over. Of the heads before the first column the last one is
 * over the labels; a head between two columns spans what the form has between them. What is repeated as the label of a row
 * or a group is shown there.
 */
function printedHeads({ heads, columns, rows }: Block): PrintedHeads {
  const beside = new Set(rows.flatMap(({ label, groups }) => [label, ...groups]))
  const own = heads.filter(({ text }) => !beside.has(text))
  const firstColumn = own.findIndex(({ column }) => column !== undefined)
  const before = own.slice(0, firstColumn).map(({ text }) => text)
  const indexOf = (at: number) => columns.findIndex(({ key }) => key === own[at]?.column)
  const spanning = own.flatMap(({ text, column }, at) => {
    if (at < firstColumn || column !== undefined) return []
    const first = indexOf(at - 1) + 1
    const last = indexOf(at + 1) - 1
    return first <= last ? [{ text, first, last }] : []
  })
  return { titles: before.slice(0, -1), label: before.at(-1) ?? '', spanning }
}

function rowLines(block: Block, table: Table, widths: Widths, view: TableView): readonly MarginedLine[] {
  const { paints } = view
  return block.rows.flatMap((row, index) => {
    const previous = block.rows[index - 1]
    const parted = previous && previous.groups[0] !== row.groups[0] ? [rule] : []
    const shared = row.groups.findIndex((group, depth) => previous?.groups[depth] !== group)
    const opened = shared < 0 ? [] : row.groups.slice(shared)
    return [
      ...parted,
      ...opened.flatMap((group, at) =>
        hanging(group, 2 * (shared + at), widths.label).map((text) =>
          unmargined([labelField(text, widths, paints.head), ...widths.values.map(emptyField)]),
        ),
      ),
      ...labelledRow(row, block.columns, table, widths, view),
      ...unplacedLines(row, table, totalWidth(widths), view),
    ]
  })
}

function labelledRow(
  row: FormRow,
  columns: readonly Column[],
  table: Table,
  widths: Widths,
  view: TableView,
): readonly MarginedLine[] {
  return hanging(row.label, indentation(row), widths.label).map((text, at) => {
    const values = widths.values.map((width, index): Field => {
      const column = columns[index]?.key ?? ''
      const cell = table.cells[row.key]?.[column] ?? { state: 'missing' }
      const sum = view.sums.get(`${row.key}/${column}`) ?? null
      return at === 0 ? cellField(cell, sum, width, view.paints) : emptyField(width)
    })
    const margin = at === 0 ? linesOfRow(table, row, view) : ''
    return { line: [labelField(text, widths, view.paints.label), ...values], margin }
  })
}

function cellField(cell: Cell, sum: SumMark | null, width: number, paints: TablePaints): Field {
  const field = { text: truncate(markOf(cell), width), width, align: 'right' } as const
  if (sum?.kind === 'wrong') return { ...field, paint: paints.wrong, mark: wrongMark }
  if (sum && cell.state === 'missing') return { ...field, text: inferredText(sum.value), paint: paints.inferred }
  return doubtsOf(cell).length > 0
    ? { ...field, paint: paints.doubtful, mark: doubtMark }
    : { ...field, paint: paints[cell.state] }
}

function inferredText(value: number): string {
  return inferredMark + value
}

function unplacedLines(row: FormRow, table: Table, width: number, view: TableView): readonly MarginedLine[] {
  const own = table.unplaced.filter((each) => each.row === row.key)
  const indent = indentation(row)
  return own.flatMap((unplaced) => {
    const values = [`↳ ${view.words.unplaced}`, ...unplaced.values.map((cell) => unplacedText(cell, view))]
    const readings = readingPieces(unplaced, view.words)
    return [
      ...flow(values, width - indent).map((line) => ' '.repeat(indent) + line),
      ...(readings.length > 0 ? flow(readings, width - indent - 2).map((line) => ' '.repeat(indent + 2) + line) : []),
    ].map((text) => unmargined([{ text, width, align: 'left', paint: view.paints.unplaced }]))
  })
}

function unplacedText(cell: ReadCell, { positionAt }: TableView): string {
  const mark = doubtsOf(cell).length > 0 ? doubtMark : ''
  return `${truncate(markOf(cell), 30)}${mark} (${placeText(positionAt(cell.span.start))})  `
}

/** "could be 6 7 20 or 6 72 0", a number a piece, so that none is broken. One reading alone competes with nothing. */
function readingPieces({ readings = [] }: Unplaced, { readAs, or }: TableWords): readonly string[] {
  const distinct = new Map(readings.map((reading) => [reading.join(), reading]))
  if (distinct.size < 2) return []
  return [...distinct.values()].flatMap((reading, index) => [
    index === 0 ? readAs : or,
    ...reading.map((number) => `${number ?? '·'} `),
  ])
}

/** "92" or "92–98"; empty where the document has nothing for the row. */
function linesOfRow(table: Table, row: FormRow, { positionAt }: TableView): string {
  const placed = Object.values(table.cells[row.key] ?? {}).filter((cell): cell is ReadCell => cell.state !== 'missing')
  const lines = placed.map(({ span }) => positionAt(span.start).line)
  if (lines.length === 0) return ''
  const first = Math.min(...lines)
  const last = Math.max(...lines)
  return first === last ? `${first}` : `${first}–${last}`
}

function indentation({ groups }: FormRow): number {
  return 2 * groups.length
}

function hanging(text: string, indent: number, width: number): readonly string[] {
  const room = width - indent
  return wrap(text, room, room - 2).map((line, at) => ' '.repeat(at === 0 ? indent : indent + 2) + line)
}

function labelField(text: string, { label: width }: Widths, paint: Paint): Field {
  return { text, width, align: 'left', paint }
}

function emptyField(width: number): Field {
  return { text: '', width, align: 'left', paint: (text) => text }
}

function unmargined(line: BoxLine): MarginedLine {
  return { line, margin: '' }
}
