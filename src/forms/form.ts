/**
 * What the official form prints, as data. Keys are a contract with every data set ever made by this program: they never
 * change once published.
 */
export interface Form {
  readonly id: EditionId
  /** The notice of the General Office of the State Council that prescribes the form. */
  readonly instrument: string
  /** First and last report year that the form is for; null while it is in force. */
  readonly reportYears: readonly [number, number | null]
  readonly sections: readonly SectionHead[]
  readonly tables: { readonly [key in TableKey]: TableForm }
}

export type EditionId = '2019' | '2021'
export type TableKey = 'disclosure' | 'applications' | 'litigation'
export const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'litigation']

export interface SectionHead {
  readonly number: number
  readonly key: SectionKey
  readonly heading: string
  /** Wordings that official notices and article 50 of the regulation use as well. */
  readonly alsoSeen: readonly string[]
}

export type SectionKey = 'overview' | 'disclosure' | 'applications' | 'litigation' | 'problems' | 'other'

/** A table is one or more blocks, each with heads of its own. */
export interface TableForm {
  readonly section: number
  readonly blocks: readonly Block[]
  readonly identities: readonly Identity[]
}

/** Two sums that must be equal: in each row over column keys, or in each column over row keys. */
export interface Identity {
  readonly id: 'row-total' | 'results-total' | 'balance'
  readonly each: 'row' | 'column'
  readonly left: readonly string[]
  readonly right: readonly string[]
}

export interface Block {
  /** Everything printed above the rows, in reading order. */
  readonly heads: readonly Head[]
  readonly columns: readonly Column[]
  readonly rows: readonly FormRow[]
}

/** A printed head; `column` where it names a column of the block. */
export interface Head {
  readonly text: string
  readonly column?: string
}

export interface Column {
  readonly key: string
  readonly label: string
  /** May be negative (本年增/减). */
  readonly signed?: boolean
  /** An amount of money with up to four decimals; all other columns count things. */
  readonly decimal?: boolean
  /** The unit that the head prescribes. */
  readonly unit?: string
}

export interface FormRow {
  readonly key: string
  readonly label: string
  /** Labels that span this row and its neighbours, outermost first. */
  readonly groups: readonly string[]
}
