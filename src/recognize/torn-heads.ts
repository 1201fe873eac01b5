import { headsAbove } from './buckets.ts'
import type { Evidence } from './table.ts'
import type { WordsToken } from './tokens.ts'
import type { Wording } from './wording.ts'

/**
 * Heads that stand side by side, each broken over several lines, come in pieces that no order of reading puts together:
 *
 *     结果 结果 其他 尚未 总
 *     维持 纠正 结果 审结 计
 *
 * What is left of the words above a block is dealt out to the heads that were not found whole; one that gets all of its
 * characters is there.
 *
 * @param found the wording of each printed label
 * @param owners for each character of the region's words, the label that it is of; -1 for none
 */
export function withTornHeads(
  { printed, words, starts, marks }: Evidence,
  found: readonly (Wording | null)[],
  owners: Int16Array,
): readonly (Wording | null)[] {
  const lost = printed.headsByLine.filter(({ heads }) => !heads.every((head) => found[head]?.same))
  if (lost.length === 0) return found
  const mended = [...found]
  const above = headsAbove(printed, marks, words, starts)
  const startOf = new Map(words.map((word, index) => [word, starts[index] ?? 0]))
  for (const { line, heads } of lost) {
    const pieces = (above[line] ?? []).filter(({ text }) => text !== '' && printed.text.includes(text))
    const left = pieces.flatMap((word) => {
      const start = startOf.get(word) ?? 0
      return Array.from(word.text, (character, index) => ({ character, word, owner: owners[start + index] ?? -1 }))
    })
    const free = left.filter(({ owner }) => owner < 0 || (heads.includes(owner) && !found[owner]?.same))
    for (const label of heads) {
      if (found[label]?.same) continue
      const { start, end } = printed.labels[label] ?? { start: 0, end: 0 }
      const text = printed.text.slice(start, end)
      const own = takeAll(text, free)
      if (own) mended[label] = wordingOf(text, own)
    }
  }
  return mended
}

interface Free {
  readonly character: string
  readonly word: WordsToken
}

/** Takes the first of each character of a text, or nothing where one is lacking. */
function takeAll(text: string, free: Free[]): readonly WordsToken[] | null {
  const taken = new Set<Free>()
  for (const character of text) {
    const next = free.find((each) => each.character === character && !taken.has(each))
    if (!next) return null
    taken.add(next)
  }
  for (const each of taken) free.splice(free.indexOf(each), 1)
  return [...new Set([...taken].map(({ word }) => word))]
}

function wordingOf(text: string, words: readonly WordsToken[]): Wording {
  const tokens = words.toSorted((one, other) => one.span.start - other.span.start)
  const span = { start: tokens[0]?.span.start ?? 0, end: tokens.at(-1)?.span.end ?? 0 }
  return { found: { value: text, span }, same: true, tokens, glued: [] }
}
