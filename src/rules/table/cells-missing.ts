import { type TableKey, tableKeys } from '../../forms/form.ts'
import { formOf } from '../../forms/index.ts'
import type { Report } from '../../report/report.ts'
import { inferredCells } from '../arithmetic/inferred.ts'
import { cellAt } from '../cells.ts'
import { type FaultOrigin, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import type { Words } from '../words.ts'
import { type ReadLine, readLines } from './read-lines.ts'
import { spanOf } from './span.ts'

/** A value that cannot be put into a column with certainty is put into none. */
export const cellsMissing: Rule = {
  id: 'table/cells-missing',
  severity: 'error',
  title: { zh: '行内的数少于官方表格的列', en: 'Rows with fewer values than columns' },
  message: {
    zh: '{table}有 {rows} 行的数少于官方表格的列：共应有 {expected} 个，只有 {found} 个。无法确定它们各属哪一列，没有猜测{consequence}',
    en: 'In {table}, {rows} rows have fewer values than the form has columns, {found} of {expected}. Whose columns they are cannot be told and was not guessed{consequence}',
  },
  variants: {
    row: {
      zh: '{row}应有 {expected} 个数，只有 {found} 个。无法确定它们各属哪一列，没有猜测{consequence}',
      en: '{row} should have {expected} values and has {found}. Whose columns they are cannot be told and was not guessed{consequence}',
    },
    unclear: {
      zh: '{table}有 {rows} 行的空白格位置不明：行内的数各属哪一列有不止一种可能，没有猜测{consequence}',
      en: 'In {table}, it is not clear where the blank cells of {rows} rows are. Their values may belong to several columns, which was not guessed{consequence}',
    },
    gone: {
      zh: '{table}有 {rows} 行只有名称，应有的 {expected} 个数一个也没有{consequence}',
      en: 'In {table}, {rows} rows have their labels only; values missing: {expected}{consequence}',
    },
    rowGone: {
      zh: '{row}只有名称，应有的 {expected} 个数一个也没有{consequence}',
      en: '{row} has its label only; values missing: {expected}{consequence}',
    },
    empty: {
      zh: '{table}只有栏目名称，应有的 {expected} 个数一个也没有{consequence}',
      en: 'Of {table}, only the labels are there; values missing: {expected}{consequence}',
    },
  },
  advice: {
    zh: '请对照原网页：原表格完整的，是采集时丢了单元格，请修正采集程序后重新采集；原表格就缺数的，请发布机关补填，没有的填 0。',
    en: 'Compare with the original page. If its table is whole, cells were lost in scraping: mend the scraper and fetch the page again. If values are missing there too, ask the agency to fill them in, with 0 for none.',
  },
  basis: [],
  check({ report }) {
    return tableKeys.map((table) => checkTable(report, table))
  },
}

function checkTable(report: Report, table: TableKey): Outcome {
  const lines = readLines(report, table)
  if (lines.length === 0) return unknown
  const short = lines.filter(({ state }) => state === 'too-few' || state === 'unclear')
  const [first] = short
  if (!first) return holds
  const expected = sum(short.map(({ cells }) => cells.length))
  const found = sum(short.map(({ values }) => values))
  const unverified = sumsOver(report, table)
  const inferred = inferredCells(report, table)
  const consequence = consequenceWords(unverified, inferred.length)
  return {
    kind: 'broken',
    ...variantOf(lines, short),
    arguments: { table: { table }, rows: short.length, row: first.at, expected, found, consequence },
    at: short.length === 1 ? first.at : { table },
    span: spanOf(short.map(({ span }) => span)),
    origin: blame(short),
    expected,
    found,
    related: [
      ...inferred.map(({ row, column, value }) => ({
        at: { table, row, column },
        span: null,
        message: { zh: `按合计应为 ${value}，原文没有读到`, en: `${value} by the sums; not read` },
      })),
      ...(short.length === 1 ? [] : short.map((line) => ({ at: line.at, span: line.span, message: countOf(line) }))),
    ],
    data: {
      rows: short.map(({ labels, cells, values }) => ({
        rows: labels.map(({ row }) => row),
        values,
        columns: cells.length,
      })),
      unverified,
      inferred: inferred.map(({ row, column, value, by }) => ({
        table,
        row,
        column,
        value,
        by: by.map(({ id, key }) => `${table}/${id} ${key}`),
      })),
    },
  }
}

function consequenceWords(unverified: number, inferred: number): Words {
  if (unverified === 0) return { zh: '', en: '' }
  const zh = `；有 ${unverified} 项合计因此无法核对`
  const en = `; sums that cannot be checked for it: ${unverified}`
  if (inferred === 0) return { zh, en }
  return {
    zh: `${zh}，其中缺的数有 ${inferred} 个可由其余合计推定（仅供核对）`,
    en: `${en}; missing numbers that the other sums determine, for checking only: ${inferred}`,
  }
}

function variantOf(lines: readonly ReadLine[], short: readonly ReadLine[]): { readonly variant?: string } {
  if (lines.every(({ values }) => values === 0)) return { variant: 'empty' }
  if (short.every(({ values }) => values === 0)) return { variant: short.length === 1 ? 'rowGone' : 'gone' }
  if (short.every(({ state }) => state === 'unclear')) return { variant: 'unclear' }
  return short.length === 1 ? { variant: 'row' } : {}
}

/** An agency forgets a cell here and there. Where many rows lost the same number of cells, a scraper dropped them. */
function blame(short: readonly ReadLine[]): FaultOrigin {
  const [first] = short
  const alike = short.every(({ values }) => values > 0 && values === first?.values)
  return short.length >= LEAST_ALIKE && alike ? 'extraction' : 'unknown'
}

const LEAST_ALIKE = 3

function countOf({ values, cells }: ReadLine): Words {
  return { zh: `${cells.length} 个数中有 ${values} 个`, en: `${values} of ${cells.length} values` }
}

/** How many of the form's sums have a missing cell in them. */
function sumsOver(report: Report, table: TableKey): number {
  const { identities, blocks } = formOf(report.tables[table]?.edition ?? '2021').tables[table]
  return identities
    .flatMap(({ each, left, right }) =>
      blocks.flatMap(({ rows, columns }) =>
        (each === 'row' ? rows : columns).map(({ key }) =>
          [...left, ...right].map((other) =>
            each === 'row' ? cellAt(report, table, key, other) : cellAt(report, table, other, key),
          ),
        ),
      ),
    )
    .filter((cells) => cells.some(({ cell }) => cell.state === 'missing')).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
