import { foldUnit } from './fold.ts'

/**
 * Whether a document's words are those that the form prints: blanks, punctuation, an ordinal in front, and what stands in
 * brackets aside. Both in simplified characters.
 */
export function sameWords(printed: string, found: string): boolean {
  if (printed === found) return true
  const [want, got] = [withoutBrackets(printed), withoutBrackets(found)].map(bare)
  // Brackets that were lost leave what stood in them.
  return (want !== '' && want === got) || bare(printed) === bare(found)
}

/** A bracket that is not closed goes on to the end: the rest of the label is lost. */
function withoutBrackets(text: string): string {
  const inner = /[（(［[【〔][^（(［[【〔）)］\]】〕]*(?:[）)］\]】〕]|$)/g
  let [before, after] = [text, text.replace(inner, '')]
  for (let depth = 1; depth < DEEPEST && after !== before; depth++) [before, after] = [after, after.replace(inner, '')]
  return after
}

/** No label has more brackets within each other; what a page has in place of one may be nothing but brackets. */
const DEEPEST = 10

function bare(text: string): string {
  return Array.from(text, foldUnit)
    .join('')
    .replace(/^(?:[一二三四五六七八九十]{1,2}|\d{1,2})/, '')
}
