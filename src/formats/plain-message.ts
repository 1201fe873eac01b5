import type { Language } from '../rules/words.ts'
import type { ShownFinding } from './finding.ts'
import { sumWords } from './sum.ts'
import { originWords } from './words.ts'

/**
 * All that is to be said of a finding in one line of plain text, for formats with one field for it: what is wrong, where in
 * the form, the sum, whose fault it is, what to do, and what else follows from it.
 */
export function plainMessage(finding: ShownFinding, language: Language): string {
  const { message, place, origin, advice, consequences } = finding
  const sum = sumWords(finding, language)
  const { open, close, colon, separator, end, from, todo, follows } = marks[language]
  const source = `${from}${originWords[origin][language]}`
  const aside = [place, ...(sum === null ? [] : [sum]), source].join(separator)
  const more = consequences.map((each) => `${each.message}${open}${each.place}${close}`).join(separator)
  return [
    `${message}${open}${aside}${close}${end}`,
    `${todo}${colon}${advice}`,
    ...(more === '' ? [] : [`${follows}${colon}${more}${end}`]),
  ].join(language === 'zh' ? '' : ' ')
}

const marks = {
  zh: {
    open: '（',
    close: '）',
    colon: '：',
    separator: '；',
    end: '。',
    from: '来源：',
    todo: '改法',
    follows: '由此引起',
  },
  en: {
    open: ' (',
    close: ')',
    colon: ': ',
    separator: '; ',
    end: '.',
    from: 'origin: ',
    todo: 'What to do',
    follows: 'What follows from it',
  },
} as const
