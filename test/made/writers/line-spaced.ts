import { textWriter } from './writer.ts'

/** One cell a line with a blank line between; n blank cells in a run show as n + 2 line breaks. */
export const lineSpaced = textWriter({
  name: 'line-spaced',
  keepsBlanks: true,
  between: '\n\n',
  table: ({ cells }) =>
    cells
      .map(({ text }) => (text === '' ? '\n' : `${text}\n\n`))
      .join('')
      .replace(/\n\n$/, ''),
})
