import type { Quote } from '../report/report.ts'
import type { Source } from '../source/source.ts'

/** What comes behind the first part of a page is no head any more. */
const HEAD = 50_000

/**
 * The address that a page gives as its own: a canonical link, what it tells social media, the base of its links, the note of
 * the browser that saved it, or a line of text that names the original.
 */
export function readAddress({ text, mediaType }: Source): Quote<string> | null {
  if (!text.includes('://')) return null
  return (mediaType === 'text/html' ? inMarkup(text.slice(0, HEAD)) : null) ?? inWords(text)
}

function inMarkup(head: string): Quote<string> | null {
  const tags = [...head.matchAll(/<(?:link|meta|base)\b[^>]*>/gi)]
  const attribute = (which: RegExp, name: string) => {
    for (const { 0: tag, index } of tags) {
      if (!which.test(tag)) continue
      const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(https?://[^"'\\s>]+)`, 'i').exec(tag)
      if (found?.[1]) return quote(found[1], index + found.index + found[0].lastIndexOf(found[1]))
    }
    return null
  }
  const saved = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(head)
  return (
    attribute(/^<link\b.*\brel\s*=\s*["']?canonical\b/is, 'href') ??
    attribute(/^<meta\b.*\bproperty\s*=\s*["']?og:url\b/is, 'content') ??
    (saved?.[1] ? quote(saved[1], saved.index + saved[0].length - saved[1].length) : null) ??
    attribute(/^<base\b/i, 'href')
  )
}

function inWords(text: string): Quote<string> | null {
  const match =
    /(?:原文链接|原文地址|原文网址|来源网址|来源地址|来源链接|网页地址|文章链接|页面地址|本文链接|网址|URL)\s*[:：]\s*(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+)/i.exec(
      text,
    )
  return match?.[1] ? quote(match[1], match.index + match[0].length - match[1].length) : null
}

function quote(value: string, start: number): Quote<string> {
  return { value, span: { start, end: start + value.length } }
}
