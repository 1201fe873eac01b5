import type { Language } from '../rules/words.ts'
import type { ShownFinding } from './finding.ts'

/**
 * The little sum behind a finding, `12 + 5 = 17，表中为 71`; without one, what was expected and what was found. Null where the
 * message says it all.
 */
export function sumWords(
  { formula, expected, found, message, at }: Pick<ShownFinding, 'formula' | 'expected' | 'found' | 'message' | 'at'>,
  language: Language,
): string | null {
  const says = 'table' in at ? saysTable[language] : saysReport[language]
  if (formula === null) {
    if (expected === null || (message.includes(String(expected)) && message.includes(String(found ?? '')))) return null
    return found === null ? should[language](expected) : `${should[language](expected)}${says(found)}`
  }
  const [left = '', right] = formula.split(' ≠ ')
  if (right === undefined) return found === null || formula.includes(String(found)) ? formula : formula + says(found)
  if (expected === null || found === null) return formula
  if (isNumber(left)) return isNumber(right) ? formula : `${right} = ${expected}${says(found)}`
  return isNumber(right)
    ? `${left} = ${found}${says(expected)}`
    : `${left} = ${found}${but[language]}${right} = ${expected}`
}

function isNumber(side: string): boolean {
  return /^\(?-?[\d.]+\)?$/.test(side)
}

/** Numbers stand as they are, words of the document in quotes. */
function quoted(value: string | number): string {
  return /^[-+]?\d/.test(String(value)) ? ` ${value}` : `“${value}”`
}

type Saying = { readonly [language in Language]: (value: string | number) => string }

const saysTable: Saying = {
  zh: (value) => `，表中为${quoted(value)}`,
  en: (value) => `; the table says ${quoted(value).trim()}`,
}
const saysReport: Saying = {
  zh: (value) => `，报告中为${quoted(value)}`,
  en: (value) => `; the report says ${quoted(value).trim()}`,
}
const should: Saying = { zh: (value) => `应为${quoted(value)}`, en: (value) => `expected ${quoted(value).trim()}` }
const but: { readonly [language in Language]: string } = { zh: '，而 ', en: ', but ' }
