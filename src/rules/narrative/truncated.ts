import { paragraphsOf, placeOf, spanIn } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'

/** …群众满意度不断提高，二是 ⏎ 六、其他需要报告的事项 */
export const truncated: Rule = {
  id: 'narrative/truncated',
  severity: 'info',
  title: { zh: '这一部分在半句处结束', en: 'A section ends in the middle of a sentence' },
  message: {
    zh: '最后一段以“{end}”结尾，句子没有完',
    en: 'The last paragraph ends with “{end}”, in the middle of a sentence',
  },
  advice: {
    zh: '请与原稿核对，看是发布时漏了后面的文字，还是网页没有取全。',
    en: 'Compare it with the original: either the rest was not published, or the page was not scraped whole.',
  },
  basis: [{ zh: '检查通报中的常见问题：内容残缺', en: 'A common reproach of inspection notices: a part is missing' }],
  check({ report }) {
    return report.sections.map(({ key }) => {
      const last = paragraphsOf(report, key).at(-1)
      if (!last) return unknown
      const text = last.text.trimEnd()
      const match = text.length < 12 ? null : middle.exec(text)
      if (!match) return holds
      const broken: Broken = {
        kind: 'broken',
        arguments: { end: text.slice(-12) },
        at: placeOf(last),
        span: spanIn(last, match.index, text.length),
        origin: 'unknown',
        found: match[0],
      }
      return broken
    })
  },
}

/** No sentence, heading or item of a list ends so. A semicolon or a colon may stand before a table or an item that follows. */
const middle =
  /(?:[，,、]|(?<!目)的|以及|[，。；、][一二三四五六七]是|(?<![总温缓饱共])和|(?<!不)及|(?<=[，。；、])(?:并|在|对|将|为|通过|根据|按照))$/u
