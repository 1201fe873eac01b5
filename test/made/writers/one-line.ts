import { line } from './line.ts'
import type { Writer } from './writer.ts'

/** The whole page on one line. */
export const oneLine: Writer = {
  ...line,
  name: 'one-line',
  write: (report, options) => line.write(report, options).trim().replaceAll('\n', ' '),
}
