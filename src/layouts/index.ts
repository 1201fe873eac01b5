import type { Source } from '../source/source.ts'
import { htmlRows } from './html.ts'
import type { Row } from './row.ts'
import { textRows } from './text.ts'
import { treeOf } from './tree/index.ts'

/** The rows of a document in reading order. Never throws: whatever is in the text is in some row. */
export function readRows(source: Source): readonly Row[] {
  return source.mediaType === 'text/html' ? htmlRows(source.text, treeOf(source.text)) : textRows(source.text)
}
