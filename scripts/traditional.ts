import { Converter } from 'opencc-js'
import { forms } from '../src/forms/index.ts'

/**
 * The source of src/recognize/traditional.ts, made of the tables of OpenCC: every traditional character with its simplified
 * one, and the words of the official form that Taiwan has other words for.
 */
export function traditionalSource(): string {
  const simplify = Converter({ from: 't', to: 'cn' })
  const localize = Converter({ from: 'cn', to: 'twp' })
  let traditional = ''
  let simplified = ''
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const plain = simplify(character)
    if (plain === character || plain.length !== 1) continue
    traditional += character
    simplified += plain
  }
  const words = new Map<string, string>()
  for (const label of printed()) {
    const other = Array.from(localize(label), (character) => simplify(character)).join('')
    if (other.length !== label.length) throw new Error(`${label} and ${other} are not equally long`)
    for (const [from, to] of differences(label, other)) words.set(other.slice(from, to), label.slice(from, to))
  }
  const pairs = [...words].map(([other, ours]) => `  ['${other}', '${ours}'],\n`).join('')
  return `${[
    '/** Made by "npm run generate" of the tables of OpenCC (Apache License 2.0); not to be edited. */',
    `export const traditionalCharacters =\n  '${traditional}'`,
    '/** The simplified character at the same index. */',
    `export const simplifiedCharacters =\n  '${simplified}'`,
    "/** Taiwan's words, in simplified characters, and the words of the form that they stand for; equally long. */",
    `export const taiwanWords: readonly (readonly [string, string])[] = [\n${pairs}]`,
  ].join('\n\n')}\n`
}

/** Everything that the forms print, and the labels of the data that pages give about a document. */
function printed(): readonly string[] {
  const tables = forms.flatMap((form) => Object.values(form.tables))
  const blocks = tables.flatMap((table) => table.blocks)
  return [
    '政府信息公开工作年度报告 发布日期 发布机构 索引号 统计期限',
    ...forms.flatMap(({ sections }) => sections.flatMap(({ heading, alsoSeen }) => [heading, ...alsoSeen])),
    ...blocks.flatMap(({ heads, rows }) => [...heads.map(({ text }) => text), ...rows.map(({ label }) => label)]),
  ]
}

/** Where two equally long texts differ, in whole words of two characters. */
function* differences(one: string, other: string): Generator<readonly [number, number]> {
  for (let index = 0; index < one.length; index++) {
    if (one[index] === other[index]) continue
    const from = one[index + 1] !== other[index + 1] ? index : index - 1
    yield [from, from + 2]
    index = from + 1
  }
}
