import { textWriter } from './writer.ts'

/** One cell a line, each with a bar behind it: `规章 |⏎0 |⏎|⏎2 |` */
export const cellPipe = textWriter({
  name: 'cell-pipe',
  keepsBlanks: true,
  between: '\n',
  table: ({ cells }) => cells.map(({ text }) => (text === '' ? '|' : `${text} |`)).join('\n'),
})
