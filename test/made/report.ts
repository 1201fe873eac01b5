import type { EditionId, SectionKey, TableKey } from '../../src/forms/form.ts'
import { tableKeys } from '../../src/forms/form.ts'
import { forms } from '../../src/forms/index.ts'
import { type CellStyle, printed } from './cell-style.ts'
import { drawNumbers, drawProbe, mapTable } from './numbers.ts'
import { drawProse } from './prose.ts'
import { random } from './random.ts'

/** A filled form whose every value is known, before any writer flattens it. */
export interface MadeReport {
  readonly agency: string
  readonly year: number
  readonly disclosureEdition: EditionId
  /** Of section four as well, whose form is the same in both. */
  readonly applicationsEdition: EditionId
  /** ISO 8601 calendar date. */
  readonly publishedOn: string
  readonly title: string
  /** Lines that belong to the page and not to the report. */
  readonly furniture: { readonly before: readonly string[]; readonly after: readonly string[] }
  readonly preamble: string | null
  /** Paragraphs; the tables of sections two to four come after them. */
  readonly sections: { readonly [key in SectionKey]: readonly string[] }
  /** Agency and date at the end. */
  readonly signature: readonly string[]
  readonly tables: { readonly [key in TableKey]: MadeTable }
}

/** By row key, then column key, in the form's order. */
export interface MadeTable {
  readonly [row: string]: { readonly [column: string]: MadeCell }
}

export interface MadeCell {
  /** Null where nothing, or a mark for nothing, is printed. */
  readonly value: number | null
  readonly text: string
}

export interface MadeReportOptions {
  readonly year?: number
  /** Default: the edition for the year. Give the two differently for a report of mixed editions. */
  readonly disclosureEdition?: EditionId
  readonly applicationsEdition?: EditionId
  /** Default: plain. Blank cells and marks never make an empty form: such a report has some numbers. */
  readonly cellStyle?: CellStyle
  /** A probe: no 0, and no two cells with the same number, totals and signs included. */
  readonly distinct?: boolean
  /** Default: by the seed. */
  readonly preamble?: boolean
  readonly furniture?: boolean
}

/**
 * Any whole number is a seed. The numbers depend on the seed, the editions and `distinct`, and on the year only in that
 * refusals go to review first since 2024: reports from then on have no direct suits, but for a probe.
 */
export function makeReport(seed: number, options: MadeReportOptions = {}): MadeReport {
  const chance = random(seed, 'frame')
  const drawnYear = 2019 + chance.below(7)
  const year = options.year ?? drawnYear
  const { disclosureEdition = editionFor(year), applicationsEdition = editionFor(year), cellStyle = 'plain' } = options
  const editions = {
    disclosure: disclosureEdition,
    applications: applicationsEdition,
    litigation: applicationsEdition,
  }
  const neverEmpty = cellStyle === 'blanks' || cellStyle === 'marks'
  const numbers = options.distinct
    ? drawProbe(editions, random(seed, 'numbers'))
    : drawNumbers(editions, random(seed, 'numbers'), neverEmpty, year < 2024)
  const prose = drawProse(year, numbers, random(seed, 'prose'))
  const withPreamble = chance.chance(0.6)
  const withFurniture = chance.chance(0.5)
  return {
    ...prose,
    year,
    disclosureEdition,
    applicationsEdition,
    furniture: (options.furniture ?? withFurniture) ? prose.furniture : { before: [], after: [] },
    preamble: (options.preamble ?? withPreamble) ? prose.preamble : null,
    tables: {
      disclosure: cells('disclosure'),
      applications: cells('applications'),
      litigation: cells('litigation'),
    },
  }

  function cells(key: TableKey): MadeTable {
    const print = printed(cellStyle, random(seed, `print ${key}`))
    return mapTable(key, editions[key], (row, column) => print(numbers[key][row.key]?.[column.key] ?? 0, column))
  }
}

/** Every cell of a table, row by row, as the form prints them. */
export function cellsOf(table: MadeTable): readonly MadeCell[] {
  return Object.values(table).flatMap((row) => Object.values(row))
}

/** Every cell of the report, table by table. */
export function allCells(report: MadeReport): readonly MadeCell[] {
  return tableKeys.flatMap((key) => cellsOf(report.tables[key]))
}

export function editionOf(report: MadeReport, table: TableKey): EditionId {
  return table === 'disclosure' ? report.disclosureEdition : report.applicationsEdition
}

function editionFor(year: number): EditionId {
  const form = forms.find(({ reportYears: [first, last] }) => first <= year && (last === null || year <= last))
  if (!form) throw new RangeError(`No edition of the form is for ${year}.`)
  return form.id
}
