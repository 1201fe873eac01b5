import type { Encoding } from '../../report/report.ts'
import { excerpt } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'

export const declaredMismatch: Rule = {
  id: 'encoding/declared-mismatch',
  severity: 'info',
  preset: 'strict',
  anyDocument: true,
  title: { zh: '声明的编码与实际不符', en: 'Declared encoding is not the real one' },
  message: {
    zh: '网页声明的编码是 {declared}，实际是 {actual}；已按实际编码读取',
    en: 'The page declares {declared}, but its bytes are {actual}; they were read as that',
  },
  advice: {
    zh: '多半是采集程序转换编码后没有改动声明；浏览器打开保存的文件时会显示乱码。',
    en: 'Most likely the scraper converted the page and left its declaration as it was; a browser will show the saved file garbled.',
  },
  basis: [],
  check({ origin: { declaredEncoding, encoding } }) {
    if (declaredEncoding === null || encoding === null) return [unknown]
    if (meant(declaredEncoding) === encoding) return [holds]
    return [
      {
        kind: 'broken',
        arguments: { declared: excerpt(declaredEncoding), actual: encoding },
        at: { part: 'page' },
        span: null,
        origin: 'extraction',
        expected: encoding,
        found: declaredEncoding,
      },
    ]
  },
}

/** GB 2312, GBK and GB 18030 hold one another, and their labels are used for one another. */
function meant(label: string): Encoding | null {
  const name = label.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/^(?:x?gb|cp936|windows936|ms936|936|euccn|csgb|chinese|isoir58)/.test(name)) return 'gb18030'
  if (name.includes('big5')) return 'big5'
  if (/^(?:unicode11)?utf8$/.test(name)) return 'utf-8'
  if (name === 'utf16be') return 'utf-16be'
  return /^(?:utf16(?:le)?|unicode|ucs2)$/.test(name) ? 'utf-16le' : null
}
