import type { ReportJson } from './json.ts'
import type { CellJson, TableJson, TablesJson } from './table-json.ts'

/** Properties without which the rest of an object says nothing; all others may be absent. */
export const needed = [
  'edition',
  'state',
  'key',
  'number',
  'heading',
  'row',
  'role',
  'text',
  'value',
  'values',
  'label',
  'printed',
] as const

/** A report's JSON of which only that has to be there. */
type Loose<T> = T extends readonly [number, number]
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : T extends object
      ? { readonly [Key in keyof T as Key extends Needed ? Key : never]: Loose<T[Key]> } & {
          readonly [Key in keyof T as Key extends Needed ? never : Key]?: Loose<T[Key]>
        }
      : T

type Needed = (typeof needed)[number]

export interface PlaceInput {
  readonly offset?: number | null
  readonly length?: number | null
}

export interface QuoteInput<T> extends PlaceInput {
  readonly value: T
}

export type CellInput = Loose<CellJson> | number | null
export interface TableInput extends Omit<Loose<TableJson>, 'cells'> {
  readonly cells?: { readonly [row: string]: { readonly [column: string]: CellInput } }
}
export type TablesInput = { readonly [key in keyof TablesJson]: TableInput }
/** A document of no other kind is a report. */
export interface ReportInput extends Omit<Loose<ReportJson>, 'tables' | 'edition'> {
  readonly edition?: ReportJson['edition']
  readonly tables?: TablesInput
}
