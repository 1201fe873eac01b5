import { textRows } from '../layouts/text.ts'
import { recognize } from '../recognize/index.ts'
import type { Report } from '../report/report.ts'
import type { Source } from '../source/source.ts'

/** `parse`, without what reads web pages where there is none: to load that takes longer than to read a report. */
export async function parserFor({ mediaType }: Source): Promise<(source: Source) => Report> {
  if (mediaType === 'text/html') return (await import('../parse.ts')).parse
  return (source) => recognize([...textRows(source.text)], source)
}
