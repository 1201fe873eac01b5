import { type TableKey, tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { FormPlace } from '../rules/rule.ts'
import { nearest } from './nearest.ts'

/**
 * A place in the form as text: `applications/granted/natural`, `applications/granted`, a column as `applications/…/natural` with a star in the middle,
 * a section's key, or a part of the document such as `title`.
 */
export function placeKey(at: FormPlace): string {
  if ('part' in at) return at.part
  if ('section' in at) return at.section
  if (at.column === undefined) return at.row === undefined ? at.table : `${at.table}/${at.row}`
  return `${at.table}/${at.row ?? '*'}/${at.column}`
}

/** Whether a place lies in another one; a table's key is that of its section as well. */
export function isWithin(at: FormPlace, outer: string): boolean {
  const inner = placeKey(at).split('/')
  return outer.split('/').every((part, index) => part === '*' || part === inner[index])
}

/** Null for the text of a place that there is, in any edition; else what was probably meant, if anything is near. */
export function unknownPlace(text: string): { readonly suggestion: string | null } | null {
  const known = places()
  return known.has(text) ? null : { suggestion: nearest(text, known) }
}

function places(): ReadonlySet<string> {
  const known = new Set<string>(['document', 'title', 'head', 'signature', 'page'])
  for (const { sections, tables } of forms) {
    for (const { key } of sections) known.add(key)
    for (const key of tableKeys) addTable(known, key, tables[key].blocks)
  }
  return known
}

function addTable(
  known: Set<string>,
  table: TableKey,
  blocks: (typeof forms)[number]['tables'][TableKey]['blocks'],
): void {
  known.add(table)
  for (const { rows, columns } of blocks) {
    for (const row of rows) {
      known.add(`${table}/${row.key}`)
      for (const column of columns) known.add(`${table}/${row.key}/${column.key}`).add(`${table}/*/${column.key}`)
    }
  }
}
