import type { EditionId } from '../forms/form.ts'
import { placeWords } from './place.ts'
import type { Arguments, Rule } from './rule.ts'
import type { Language, Words } from './words.ts'

/** A sentence of a rule with its arguments put in. A name without an argument stays as it is, and a test finds it. */
export function sentence(words: Words, given: Arguments, edition: EditionId, language: Language): string {
  const said = words[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = given[name]
    if (value === undefined) return whole
    if (typeof value !== 'object') return String(value)
    return 'zh' in value ? value[language] : placeWords(value, edition)[language]
  })
  // A sentence may begin with an argument.
  return said.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}

/** The sentence of a finding: its variant's, or the rule's. */
export function messageWords({ message, variants }: Rule, variant: string | undefined): Words {
  return (variant === undefined ? undefined : variants?.[variant]) ?? message
}
