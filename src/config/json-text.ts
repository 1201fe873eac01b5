import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Words } from '../rules/words.ts'
import { type DataPath, type DataText, emptyFile } from './text.ts'

/** JSON may have comments and commas behind the last of several: who writes by hand wants both. */
export function readJson(text: string): DataText {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  if (!root) return { data: undefined, problems: [emptyFile], offsetOf: () => 0 }
  const [first] = errors
  const problems = first ? [{ offset: first.offset, words: syntaxWords(first.error) }] : doubleKeys(root)
  return {
    data: problems.length === 0 ? dataOf(root) : undefined,
    problems,
    offsetOf: (path, part) => offsetInTree(root, path, part),
  }
}

/** No key can reach a prototype: `__proto__` stays a key like another. */
function dataOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(dataOf)
  if (node.type !== 'object') return node.value
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, value && dataOf(value)]),
  )
}

function doubleKeys(node: Node): DataText['problems'] {
  const seen = new Set<unknown>()
  return (node.children ?? []).flatMap((child) => {
    const key = node.type === 'object' ? child.children?.[0] : undefined
    const isDouble = key !== undefined && seen.size === seen.add(key.value).size
    const own = isDouble ? [{ offset: key.offset, words: doubleWords(String(key.value)) }] : []
    return [...own, ...doubleKeys(child)]
  })
}

function doubleWords(key: string): Words {
  return { zh: `“${key}”写了两次`, en: `“${key}” is given twice` }
}

function offsetInTree(root: Node, path: DataPath, part: 'key' | 'value'): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)])
    if (!node) continue
    const isWhole = length === path.length
    return part === 'key' && isWhole && node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return root.offset
}

function syntaxWords(error: ParseError['error']): Words {
  const name = printParseErrorCode(error)
  return {
    zh: `JSON 语法有误：${syntaxNames[name]?.zh ?? name}`,
    en: `not valid JSON: ${syntaxNames[name]?.en ?? name}`,
  }
}

const syntaxNames: { readonly [name: string]: Words } = {
  InvalidSymbol: { zh: '这里有不认识的词（文字要放在双引号里）', en: 'an unknown word (texts stand in double quotes)' },
  InvalidNumberFormat: { zh: '数字写法不对', en: 'a malformed number' },
  PropertyNameExpected: { zh: '这里应当是带双引号的名称', en: 'a name in double quotes is expected here' },
  ValueExpected: { zh: '这里应当是一个值', en: 'a value is expected here' },
  ColonExpected: { zh: '这里应当是冒号', en: 'a colon is expected here' },
  CommaExpected: { zh: '这里应当是逗号', en: 'a comma is expected here' },
  CloseBraceExpected: { zh: '缺少右花括号 }', en: 'a closing brace } is missing' },
  CloseBracketExpected: { zh: '缺少右方括号 ]', en: 'a closing bracket ] is missing' },
  EndOfFileExpected: { zh: '文件应当到此为止', en: 'the file should end here' },
  InvalidCommentToken: { zh: '注释写法不对', en: 'a malformed comment' },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'a comment without an end' },
  UnexpectedEndOfString: { zh: '文字缺少右引号', en: 'a text without its closing quote' },
  UnexpectedEndOfNumber: { zh: '数字没有写完', en: 'an unfinished number' },
  InvalidUnicode: { zh: '\\u 写法不对', en: 'a malformed \\u escape' },
  InvalidEscapeCharacter: { zh: '反斜线后的字符不对', en: 'a wrong character behind a backslash' },
  InvalidCharacter: { zh: '文字中有控制字符', en: 'a control character in a text' },
}
