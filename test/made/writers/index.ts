import { aligned } from './aligned.ts'
import { box } from './box.ts'
import { cellPipe } from './cell-pipe.ts'
import { csv } from './csv.ts'
import { html, htmlDisclosureApart, htmlLitigationApart } from './html.ts'
import { htmlLayoutTable } from './html-layout-table.ts'
import { htmlBlankSpans, htmlRepeatedSpans } from './html-no-spans.ts'
import { htmlPre } from './html-pre.ts'
import { htmlUnclosed } from './html-unclosed.ts'
import { htmlWordProcessor } from './html-word-processor.ts'
import { line } from './line.ts'
import { lineSpaced } from './line-spaced.ts'
import { markdown } from './markdown.ts'
import { oneLine } from './one-line.ts'
import { pdfPages } from './pdf-pages.ts'
import { pdfRaw } from './pdf-raw.ts'
import { pipe } from './pipe.ts'
import { pipeBothEnds } from './pipe-both-ends.ts'
import { pipeCollapsed } from './pipe-collapsed.ts'
import { pipePadded } from './pipe-padded.ts'
import { tab } from './tab.ts'
import { tabSpans } from './tab-spans.ts'
import type { Writer } from './writer.ts'

/** Every layout that made reports are written in. */
export const writers: readonly Writer[] = [
  lineSpaced,
  line,
  pipe,
  pipePadded,
  pipeCollapsed,
  pipeBothEnds,
  markdown,
  cellPipe,
  tabSpans,
  tab,
  aligned,
  pdfRaw,
  pdfPages,
  box,
  csv,
  oneLine,
  html,
  htmlBlankSpans,
  htmlRepeatedSpans,
  htmlWordProcessor,
  htmlUnclosed,
  htmlLayoutTable,
  htmlPre,
  htmlDisclosureApart,
  htmlLitigationApart,
]
