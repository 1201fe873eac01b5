import { textWriter } from './writer.ts'

/** One cell a line, and nothing for a blank one. */
export const line = textWriter({
  name: 'line',
  keepsBlanks: false,
  between: '\n',
  table: ({ cells }) =>
    cells
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
})
