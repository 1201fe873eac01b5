import { pdfRaw } from './pdf-raw.ts'
import type { Writer } from './writer.ts'

/** The same with page numbers, wherever a page happens to end: `- 2 -` inside a table. */
export const pdfPages: Writer = {
  ...pdfRaw,
  name: 'pdf-pages',
  write: (report, options) => {
    const lines = pdfRaw.write(report, options).split('\n')
    return lines
      .map((line, index) =>
        index % linesOfPage === linesOfPage - 1 ? `${line}\n- ${(index + 1) / linesOfPage} -` : line,
      )
      .join('\n')
  },
}

const linesOfPage = 35
