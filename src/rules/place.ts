import type { EditionId, FormRow, TableForm, TableKey } from '../forms/form.ts'
import { formOf } from '../forms/index.ts'
import type { FormPlace } from './rule.ts'
import type { Words } from './words.ts'

/**
 * A place in the form's own words: `三、（一）予以公开，自然人`. The form's labels stay Chinese in both languages, since that is
 * what is printed on the page.
 */
export function placeWords(at: FormPlace, edition: EditionId): Words {
  if ('part' in at) return parts[at.part]
  const form = formOf(edition)
  if ('section' in at) {
    const heading = form.sections.find(({ key }) => key === at.section)?.heading ?? at.section
    return { zh: heading, en: `section ${heading}` }
  }
  const { section } = form.tables[at.table]
  const row = at.row === undefined ? null : rowWords(form.tables[at.table], at.row)
  const column = at.column === undefined ? null : columnLabel(form.tables[at.table], at.row, at.column)
  if (row === null && column === null) return tables[at.table]
  // 一、本年新收… is a row: behind 三、 its ordinal would read like one more section's.
  const numbered = row !== null && /^[一二三四]、/.test(row)
  const zh = [numbered ? `“${row}”行` : row, column === null ? null : `“${column}”列`]
  const en = [row === null ? null : `row “${row}”`, column === null ? null : `column “${column}”`]
  const told = (words: readonly (string | null)[]) => words.filter((word) => word !== null)
  return {
    zh: `${'一二三四五六'.charAt(section - 1)}、${told(zh).join('，')}`,
    en: `section ${section}, ${told(en).join(', ')}`,
  }
}

/** `（四）1 本机关不掌握相关政府信息`: the ordinals of the groups that span the row, then its own label without notes. */
function rowWords(table: TableForm, key: string): string {
  const row = rowOf(table, key)
  if (!row) return key
  const label = row.label.replace(/（区分处理的.*?）/, '')
  const group = row.groups.map((text) => /^（.）/.exec(text)?.[0] ?? '').join('')
  const outer = row.groups.find((text) => !/^[（三]/.test(text))
  return `${outer ? `${outer}—` : ''}${group}${label.replace(/^(\d)\./, '$1 ')}`
}

export function rowOf({ blocks }: TableForm, key: string): FormRow | null {
  return blocks.flatMap(({ rows }) => rows).find((row) => row.key === key) ?? null
}

/** The label of a column in the block that has the row; in the first block with such a column where no row is given. */
export function columnLabel({ blocks }: TableForm, row: string | undefined, column: string): string {
  const block = blocks.find(
    ({ rows, columns }) =>
      (row === undefined || rows.some(({ key }) => key === row)) && columns.some(({ key }) => key === column),
  )
  return block?.columns.find(({ key }) => key === column)?.label ?? column
}

/** The edition whose labels a place is told with: the table's own, else the newest. */
export function editionFor(
  at: FormPlace,
  tables: { readonly [key in TableKey]?: { readonly edition: EditionId } },
): EditionId {
  const own = 'table' in at ? tables[at.table]?.edition : undefined
  return own ?? '2021'
}

const parts: { readonly [part in Extract<FormPlace, { part: string }>['part']]: Words } = {
  document: { zh: '全文', en: 'the document' },
  title: { zh: '标题', en: 'the title' },
  head: { zh: '正文之前', en: 'before section one' },
  signature: { zh: '落款', en: 'the signature' },
  page: { zh: '网页', en: 'the page' },
}

const tables: { readonly [key in TableKey]: Words } = {
  disclosure: { zh: '二、主动公开政府信息情况表', en: 'the table of section two (主动公开政府信息情况)' },
  applications: {
    zh: '三、收到和处理政府信息公开申请情况表',
    en: 'the table of section three (收到和处理政府信息公开申请情况)',
  },
  litigation: {
    zh: '四、政府信息公开行政复议、行政诉讼情况表',
    en: 'the table of section four (政府信息公开行政复议、行政诉讼情况)',
  },
}
