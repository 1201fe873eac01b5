import { tabSpans } from './tab-spans.ts'
import { escaped, htmlPage, type Writer } from './writer.ts'

/** Plain text with tabs, shown as it is by a page. */
export const htmlPre: Writer = {
  ...tabSpans,
  name: 'html-pre',
  mediaType: 'text/html',
  write: (report, options) => htmlPage(report.title, `<pre>${escaped(tabSpans.write(report, options))}</pre>`),
}
