import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Words } from '../rules/words.ts'
import { type DataPath, type DataText, emptyFile } from './text.ts'

/** YAML 1.2: `off` is a word there, and a date a text. */
export function readYaml(text: string): DataText {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true })
  const problems = [...document.errors, ...document.warnings].map(({ pos: [offset], message }) => ({
    offset,
    words: yamlWords(message),
  }))
  if (problems.length > 0) return { data: undefined, problems, offsetOf: () => 0 }
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 })
    return {
      data,
      problems: data === null || data === undefined ? [emptyFile] : [],
      offsetOf: (path, part) => offsetInYaml(document.contents, path, part),
    }
  } catch (error) {
    // An alias that stands for nothing, or for more and more of itself.
    return { data: undefined, problems: [{ offset: 0, words: yamlWords(String(error)) }], offsetOf: () => 0 }
  }
}

function yamlWords(message: string): Words {
  return { zh: `YAML 语法有误：${message}`, en: `not valid YAML: ${message}` }
}

function offsetInYaml(root: unknown, path: DataPath, part: 'key' | 'value'): number {
  let current = root
  let offset = startOf(root)
  for (const [index, name] of path.entries()) {
    const pair = isMap(current)
      ? current.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name))
      : undefined
    const items = typeof current === 'object' && current !== null && 'items' in current ? current.items : undefined
    const next = pair ? pair.value : Array.isArray(items) && typeof name === 'number' ? items[name] : undefined
    if (next === undefined && !pair) return offset
    offset = startOf(pair && part === 'key' && index === path.length - 1 ? pair.key : (next ?? pair?.key))
    current = next
  }
  return offset
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
