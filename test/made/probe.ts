import type { EditionId, TableKey } from '../../src/forms/form.ts'
import type { Span } from '../../src/source/source.ts'
import { cellsOf, makeReport } from './report.ts'

/**
 * A real report with other numbers in its places, and where they stand now. Places are in order and apart; there are as
 * many as numbers.
 */
export function refill(
  text: string,
  places: readonly Span[],
  numbers: readonly number[],
): { readonly text: string; readonly places: readonly Span[] } {
  if (places.length !== numbers.length) {
    throw new RangeError(`${places.length} places cannot take ${numbers.length} numbers.`)
  }
  const refilled: Span[] = []
  let written = ''
  let read = 0
  for (const [index, { start, end }] of places.entries()) {
    if (start < read || end < start) throw new RangeError(`Place ${index} is not behind the one before it.`)
    const begin = written.length + start - read
    written += text.slice(read, start) + String(numbers[index])
    refilled.push({ start: begin, end: written.length })
    read = end
  }
  return { text: written + text.slice(read), places: refilled }
}

/** The numbers of a whole report in the form's order: consistent with every identity, no two of them equal. */
export function probeNumbers(
  editions: { readonly disclosure: EditionId; readonly applications: EditionId },
  seed: number,
): { readonly [key in TableKey]: readonly number[] } {
  const { tables } = makeReport(seed, {
    disclosureEdition: editions.disclosure,
    applicationsEdition: editions.applications,
    distinct: true,
  })
  const numbers = (key: TableKey): readonly number[] => cellsOf(tables[key]).map(({ value }) => value ?? 0)
  return {
    disclosure: numbers('disclosure'),
    applications: numbers('applications'),
    litigation: numbers('litigation'),
  }
}
