import { foldUnit } from './fold.ts'

/**
 * Whether a document's words are those that the form prints: blanks, punctuation, an ordinal in front, and what stands in
 * brackets aside. Both in simplified characters.
 */
export function sameWords(printed: string, found: string): boolean {
  if (printed === found) return true
  if (found.length > LONGEST) return false
  const [want, got] = [withoutBrackets(printed), withoutBrackets(found)].map(bare)
  // Brackets that were lost leave what stood in them.
  return (want !== '' && want === got) || bare(printed) === bare(found)
}

/** What a page has in place of a label may be all of its text, and nothing but brackets. */
const LONGEST = 1000

/** A bracket that is not closed goes on to the end: the rest of the label is lost. */
function withoutBrackets(text: string): string {
  const inner = /[（(［[【〔][^（(［[【〔）)］\]】〕]*(?:[）)］\]】〕]|$)/g
  let [before, after] = [text, text.replace(inner, '')]
  while (after !== before) [before, after] = [after, after.replace(inner, '')]
  return after
}

function bare(text: string): string {
  return Array.from(text, foldUnit)
    .join('')
    .replace(/^(?:[一二三四五六七八九十]{1,2}|\d{1,2})/, '')
}
