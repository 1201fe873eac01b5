import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import { type Attributes, type Element, type Node, newElement } from './tree.ts'

type Parsed = DefaultTreeAdapterMap['childNode']

/** The tree of any page, however malformed, by the HTML standard's parser. */
export function standardTree(html: string): Element {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const root = newElement('', -1, -1)
  const stack: Branch[] = [{ from: document.childNodes, to: root, row: null }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const parsed of next.from) {
      const node = nodeOf(parsed)
      if (!node) continue
      next.to.children.push(node)
      if (node.kind === 'element' && defaultTreeAdapter.isElementNode(parsed)) {
        if (node.name === 'table' && next.row) next.row.holdsTable = true
        stack.push({ from: parsed.childNodes, to: node, row: node.name === 'tr' ? node : next.row })
      }
    }
  }
  return root
}

interface Branch {
  readonly from: readonly Parsed[]
  readonly to: Element
  /** The innermost row that it is in. */
  readonly row: Element | null
}

function nodeOf(parsed: Parsed): Node | null {
  const place = parsed.sourceCodeLocation
  if (defaultTreeAdapter.isTextNode(parsed)) {
    return place ? { kind: 'text', start: place.startOffset, end: place.endOffset, data: parsed.value } : null
  }
  if (!defaultTreeAdapter.isElementNode(parsed)) return null
  const inner = parsed.sourceCodeLocation?.startTag?.endOffset ?? -1
  const element = newElement(parsed.tagName, place?.startOffset ?? -1, inner, attributesOf(parsed))
  element.end = place?.endOffset ?? -1
  return element
}

function attributesOf({ tagName, attrs }: DefaultTreeAdapterMap['element']): Attributes | undefined {
  const read = tagName === 'td' || tagName === 'th' ? spans : tagName === 'meta' ? metadata : null
  if (!read || attrs.length === 0) return undefined
  return Object.fromEntries(attrs.filter(({ name }) => read.has(name)).map(({ name, value }) => [name, value]))
}

const spans: ReadonlySet<string> = new Set(['colspan', 'rowspan'])
const metadata: ReadonlySet<string> = new Set(['name', 'content'])
