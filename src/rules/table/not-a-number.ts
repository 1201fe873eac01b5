import { type TableKey, tableKeys } from '../../forms/form.ts'
import { type Broken, type FaultOrigin, holds, type Outcome, type Rule, type Subject, unknown } from '../rule.ts'
import { type ColumnCell, cellsWithColumns } from './columns.ts'
import { quoted } from './names.ts'

/** Thousands separators, digits of full width and signs are numbers; 增2 and 减5 are in 本年增/减. */
export const notANumber: Rule = {
  id: 'table/not-a-number',
  severity: 'warning',
  title: { zh: '格内不是单纯的数字', en: 'Cells with more than a number' },
  message: {
    zh: '{cell}填的是“{raw}”，不是数字{others}',
    en: '{cell} has “{raw}”, which is no number{others}',
  },
  variants: {
    digits: {
      zh: '{cell}的“{raw}”不能确定是哪个数，没有猜测{others}',
      en: '{cell} has “{raw}”: which number it is cannot be told and was not guessed{others}',
    },
    unit: {
      zh: '{cell}的“{raw}”带有单位，格内只填数字{others}',
      en: '{cell} has a unit in it, “{raw}”; a cell wants the number alone{others}',
    },
    chinese: {
      zh: '{cell}的“{raw}”是中文数字，应当用阿拉伯数字{others}',
      en: '{cell} has Chinese numerals, “{raw}”; digits are wanted{others}',
    },
  },
  advice: {
    zh: '格内请只填阿拉伯数字，没有的填 0；需要说明的，写入正文。',
    en: 'Put digits only into the cells, 0 for none; what needs saying belongs in the text.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格',
      en: 'The form of 国办公开办函〔2019〕60号 and 〔2021〕30号',
    },
  ],
  check(subject) {
    return tableKeys.flatMap((table) => checkTable(subject, table))
  },
}

type Kind = 'words' | 'digits' | 'unit' | 'chinese'
const kinds: readonly Kind[] = ['words', 'digits', 'unit', 'chinese']

function checkTable({ report }: Subject, table: TableKey): readonly Outcome[] {
  const cells = cellsWithColumns(report, table)
  const odd: { readonly kind: Kind; readonly cell: ColumnCell }[] = []
  for (const cell of cells) {
    const kind = kindOf(cell)
    if (kind !== null) odd.push({ kind, cell })
  }
  if (odd.length === 0) return [cells.every(({ cell }) => cell.state === 'missing') ? unknown : holds]
  return kinds.flatMap((kind) => {
    const [first, ...others] = odd.filter((each) => each.kind === kind).map(({ cell }) => cell)
    return first ? [broken(table, kind, first, others)] : []
  })
}

/** What is wrong with a cell's text; null for nothing. */
function kindOf({ cell, of }: ColumnCell): Kind | null {
  if (cell.state === 'missing' || cell.state === 'blank') return null
  if (cell.state === 'number' && cell.unit === null && cell.raw === String(cell.value)) return null
  const raw = cell.raw.normalize('NFKC')
  if (cell.state === 'unreadable') return /[^\d\s.,+\-−–*?%\ufffd]/.test(raw) ? 'words' : 'digits'
  if (cell.unit !== null && !(of.decimal && /^(?:[万亿]?元|万)$/.test(cell.unit))) return 'unit'
  if (!/\d/.test(raw)) return 'chinese'
  return /增/.test(raw) && !of.signed ? 'words' : null
}

function broken(table: TableKey, kind: Kind, first: ColumnCell, others: readonly ColumnCell[]): Broken {
  const count = others.length + 1
  return {
    kind: 'broken',
    ...(kind !== 'words' && { variant: kind }),
    arguments: {
      cell: { table, row: first.row, column: first.column },
      raw: quoted(rawOf(first)),
      others: count > 1 ? { zh: `；这样的共 ${count} 格`, en: `; ${count} cells are like that` } : { zh: '', en: '' },
    },
    at: { table, row: first.row, column: first.column },
    span: first.span,
    origin: originOf(kind, first),
    found: quoted(rawOf(first)),
    related: others.map((cell) => ({
      at: { table, row: cell.row, column: cell.column },
      span: cell.span,
      message: { zh: `“${quoted(rawOf(cell))}”`, en: `“${quoted(rawOf(cell))}”` },
    })),
  }
}

/** Broken digits may be two cells in one, or the agency's slip; characters that were lost are neither. */
function originOf(kind: Kind, cell: ColumnCell): FaultOrigin {
  if (rawOf(cell).includes('\ufffd')) return 'extraction'
  return kind === 'digits' ? 'unknown' : 'report'
}

function rawOf({ cell }: ColumnCell): string {
  return cell.state === 'missing' ? '' : cell.raw.trim()
}
