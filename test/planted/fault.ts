import type { MadeReport } from '../made/report.ts'
import type { Writer } from '../made/writers/writer.ts'

/** A single fault put into a made report that has none, and the rules that must find it, and no others. */
export interface PlantedFault {
  readonly name: string
  /** Exactly these rules find something, consequences included. */
  readonly rules: readonly string[]
  /** Report years that it is planted in; 2020 and 2023, a year of each edition, where absent. */
  readonly years?: readonly number[]
  /** Changes the report before it is written; null where this report gives no opportunity. */
  readonly report?: (report: MadeReport) => MadeReport | null
  /** Changes the written page; null where this layout gives no opportunity. */
  readonly page?: (text: string, writer: Writer) => string | null
  /** Why some layouts cannot show the fault, and which can; all where absent. */
  readonly only?: { readonly because: string; readonly layouts: (writer: Writer) => boolean }
}
