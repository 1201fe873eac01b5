import type { EditionId, TableKey } from '../forms/form.ts'
import { type FoundLabels, findLabels, type RegionText, textOfRegion } from './found-labels.ts'
import { type PrintedTable, printedTables } from './printed.ts'
import type { Region } from './region.ts'
import { readTable, type TableReading } from './table.ts'
import type { Token } from './tokens.ts'

/**
 * Of what the form prints, the least share that must be there, a third of it where heads of columns are: a list that names
 * some of what the form names is no table of the form.
 */
const LEAST_LIKENESS = 0.35

/** In the weights of a reading's fit: a row that only one edition has. */
const OWN_ROW = 60

/**
 * The edition belongs to a table, not to a report: some agencies mix them.
 *
 * @param region where the table stands
 * @param likely the edition of the tables before; it decides where nothing in the table does
 */
export function bestReading(
  tokens: readonly Token[],
  region: Region,
  key: TableKey,
  keepsBlanks: boolean,
  likely: EditionId | null,
): TableReading | null {
  const read = textOfRegion(tokens, region)
  const like: FoundLabels[] = []
  for (const table of candidates(key, likely)) {
    const labels = findLabels(read, table)
    const { likeness, heads } = labels
    if (likeness >= LEAST_LIKENESS || (heads > 1 && likeness >= LEAST_LIKENESS / 3)) like.push(labels)
  }
  const found: Candidate[] = []
  for (const labels of like) found.push({ labels, strange: strangeRows(labels, like) })
  // Only where the labels alone do not tell the editions apart, values are placed in more than one of them.
  const [first, ...others] = found.toSorted((one, other) => mostWorth(other) - mostWorth(one))
  if (!first) return null
  const best = readingOf(read, first, keepsBlanks)
  const isExpected = ({ labels }: Candidate) => labels.printed.edition === likely
  // Where no row speaks for an edition, the likely one is taken even if another is worth more.
  const decides = best.own > 0 || isExpected(first) || !others.some(isExpected)
  if (decides && others.every((other) => mostWorth(other) < best.worth)) return best.reading
  const readings = found.map((each) => (each === first ? best : readingOf(read, each, keepsBlanks)))
  const expected = readings.find(({ reading }) => reading.table.edition === likely)
  if (expected && readings.every(({ own }) => own === 0)) return expected.reading
  return readings.reduce((one, other) => (other.worth >= one.worth ? other : one)).reading
}

/** All editions of a table; where they are the same, the one that it would be taken for in the end. */
function candidates(key: TableKey, likely: EditionId | null): readonly PrintedTable[] {
  const tables = printedTables.get(key) ?? []
  if (tables.some(({ text }) => text !== tables[0]?.text)) return tables
  const expected = tables.find(({ edition }) => edition === likely) ?? tables.at(-1)
  return expected ? [expected] : []
}

/** An edition that a region may be a table of. */
interface Candidate {
  readonly labels: FoundLabels
  /** Rows that are there, and that another edition does not have. */
  readonly strange: readonly string[]
}

function strangeRows({ found, printed: own }: FoundLabels, all: readonly FoundLabels[]): readonly string[] {
  const rows = differing.get(own) ?? []
  return rows.filter((row) => found.has(row) && all.some((other) => !other.printed.rows.has(row)))
}

/** For each table of each edition, its rows that some other edition's does not have. */
const differing: ReadonlyMap<PrintedTable, readonly string[]> = new Map(
  [...printedTables.values()].flatMap((tables) =>
    tables.map((own) => [own, [...own.rows].filter((row) => tables.some(({ rows }) => !rows.has(row)))] as const),
  ),
)

/** The most that a reading can be worth. */
function mostWorth({ labels, strange }: Candidate): number {
  return labels.mostFit + OWN_ROW * strange.length
}

interface WeighedReading {
  readonly reading: TableReading
  /** How many rows speak for this edition. */
  readonly own: number
  readonly worth: number
}

function readingOf(region: RegionText, { labels, strange }: Candidate, keepsBlanks: boolean): WeighedReading {
  const reading = readTable(region, labels, keepsBlanks)
  const { key, edition } = labels.printed
  // （六）其他处理 is a row of one edition, and a group of rows in the other: it tells them apart only by its values, and only
  // where the row below it shows that they are its own, and not those of a table that is cut.
  const own = strange.filter(
    (row) =>
      key !== 'applications' || edition !== '2019' || (labels.found.has('total') && hasValues(reading.table, row)),
  ).length
  return { reading, own, worth: reading.fit + OWN_ROW * own }
}

function hasValues({ cells, unplaced }: TableReading['table'], row: string): boolean {
  return (
    Object.values(cells[row] ?? {}).some(({ state }) => state === 'number') || unplaced.some((each) => each.row === row)
  )
}
