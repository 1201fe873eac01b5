import type { EditionId, SectionKey, TableKey } from '../forms/form.ts'
import type { Origin, Report } from '../report/report.ts'
import type { Span } from '../source/source.ts'
import type { Words } from './words.ts'

export type Severity = 'error' | 'warning' | 'info'

/**
 * `recommended`: what an agency must or should put right. `strict`: also notes on how the page was scraped, and habits that
 * some inspections object to. `all`: every rule there is. Each holds the one before.
 */
export type Preset = 'recommended' | 'strict' | 'all'

/** Whose fault it is: the agency's that wrote the report, the scraper's or converter's, or somebody's who changed the page. */
export type FaultOrigin = 'report' | 'extraction' | 'hijack' | 'unknown'

/** What a rule is asked about: a report, and how its bytes were read. */
export interface Subject {
  readonly report: Report
  readonly origin: Origin
}

/** One thing that must hold. A plain object: see the rules beside this file. */
export interface Rule {
  /** Family and name of the fault: `applications/balance`. */
  readonly id: string
  readonly severity: Severity
  /** The smallest preset that has the rule; "recommended" where absent. */
  readonly preset?: Preset
  /** The editions of the form that it is for; all where absent. */
  readonly editions?: readonly EditionId[]
  /** Whether it has something to say of a document that is no report. */
  readonly anyDocument?: boolean
  /** The fault in a few words. */
  readonly title: Words
  /** What is wrong at a place; `{name}` stands for an argument. */
  readonly message: Words
  /** Other sentences, by name, where one is not enough. */
  readonly variants?: { readonly [name: string]: Words }
  /** What whoever is at fault should do, in a sentence or two. */
  readonly advice: Words
  /** What justifies the rule: an article, a notice; empty where nothing but arithmetic or reading does. */
  readonly basis: readonly Words[]
  readonly check: (subject: Subject) => Iterable<Outcome>
}

/** What came of one check. All three are counted. */
export type Outcome = Holds | Unknown | Broken

export interface Holds {
  readonly kind: 'holds'
}

/** Cannot be told: what the check needs was not read. */
export interface Unknown {
  readonly kind: 'unknown'
}

export interface Broken {
  readonly kind: 'broken'
  /** Name of a variant of the message. */
  readonly variant?: string
  readonly arguments?: Arguments
  /** Where in the form. */
  readonly at: FormPlace
  /** Where in the document; null where nothing stands that could be pointed at. */
  readonly span: Span | null
  /** Default: the report's. */
  readonly origin?: FaultOrigin
  /** Where it is not the rule's own. */
  readonly severity?: Severity
  /** The other places that belong to the fault: the other side of a sum, the table that a sentence contradicts. */
  readonly related?: readonly Related[]
  readonly expected?: string | number
  readonly found?: string | number
  /** The sum or comparison, as `12 + 5 = 17`. */
  readonly formula?: string
  /** More, for programs; its shape is the rule's. */
  readonly data?: unknown
  /** Findings of other rules that follow from this one, and are told under it: a rule's id and a place. */
  readonly explains?: readonly Explained[]
}

export interface Explained {
  readonly rule: string
  readonly at: FormPlace
  /** Only findings with this expected value; all at the place where absent. */
  readonly expected?: string | number
  /** Only findings that found this. */
  readonly found?: string | number
}

/** Arguments of a message: numbers, words of the document, or words of ours in both languages. */
export interface Arguments {
  readonly [name: string]: string | number | Words | FormPlace
}

/** A place in the official form, which the place in a document's text is only one copy of. */
export type FormPlace =
  | { readonly part: 'document' | 'title' | 'head' | 'signature' | 'page' }
  | { readonly section: SectionKey }
  | { readonly table: TableKey; readonly row?: string; readonly column?: string }

export interface Related {
  readonly at: FormPlace
  readonly span: Span | null
  readonly message: Words
}

export const holds: Holds = { kind: 'holds' }
export const unknown: Unknown = { kind: 'unknown' }
