import type { Passage } from '../../report/report.ts'
import { excerpt, placeOf } from '../passages.ts'
import { holds, type Rule, unknown } from '../rule.ts'

/** The reader folds such text for itself, and keeps in `shown` what a reader of the page sees. */
export const spunText: Rule = {
  id: 'hijack/spun-text',
  severity: 'warning',
  anyDocument: true,
  title: { zh: '文字被改写', en: 'Text rewritten by a machine' },
  message: {
    zh: '正文被转换成繁体字（“{sample}”，共{count}段），内地机关的报告不会这样写，可能是镜像页面自动转换的',
    en: 'The text is in traditional characters (“{sample}”, {count} passages), as no mainland agency writes; a mirror may have converted it',
  },
  variants: {
    pinyin: {
      zh: '字后面夹着注音（“{sample}”，共{count}处），这是冒用网页常用的改写手法；已还原后照常读取',
      en: 'Pronunciations in brackets stand behind characters (“{sample}”, {count} places), as pages that copy others have them to look different; the text was read without them',
    },
  },
  advice: {
    zh: '请改从机关官方网站重新采集；如果官方网站上就是这样，请通知网站管理单位。',
    en: 'Scrape the report again from the official site; if it is like this there, tell whoever runs the site.',
  },
  basis: [
    {
      zh: '《国家通用语言文字法》第三条：国家机关使用规范汉字',
      en: 'Article 3 of the Law on the Standard Spoken and Written Chinese Language: state organs write standard characters',
    },
  ],
  check({ report: { passages } }) {
    if (passages.length === 0) return [unknown]
    const shown = passages.filter(
      (passage): passage is Passage & { readonly shown: string } => passage.shown !== undefined,
    )
    const annotated = shown.filter(({ shown: text }) => annotationsIn(text).length > 0)
    // Text decoded wrongly has traditional characters as well, but hardly ever the usual ones.
    const genuine = shown.reduce((sum, { shown: seen }) => sum + (seen.match(usual)?.length ?? 0), 0) >= LEAST_USUAL
    const traditional = genuine ? shown.filter(({ text, shown: seen }) => withoutAnnotations(seen) !== text) : []
    const [first] = annotated.length > 0 ? annotated : traditional
    if (!first) return [holds]
    const count = annotated.reduce((sum, { shown: text }) => sum + annotationsIn(text).length, 0)
    const others = (annotated.length > 0 ? annotated : traditional).slice(1)
    return [
      {
        kind: 'broken',
        ...(annotated.length > 0 && { variant: 'pinyin' }),
        arguments: { sample: excerpt(first.shown, 20), count: annotated.length > 0 ? count : traditional.length },
        at: placeOf(first),
        span: first.span,
        // A site of the mainland may offer a traditional version of itself; nobody strews pictures over it.
        origin: annotated.length > 0 || shown.some(({ shown: text }) => pictures.test(text)) ? 'hijack' : 'unknown',
        data: { passages: others.length + 1 },
      },
    ]
  },
}

/** `報(bào)告`, `公(gong)開(kai)` */
function annotationsIn(text: string): readonly string[] {
  return text.match(annotations()) ?? []
}

function withoutAnnotations(text: string): string {
  return text.replace(annotations(), '')
}

/** Made when it is asked for, which is hardly ever: it takes longer to make than most rules take. */
function annotations(): RegExp {
  return /(?<=\p{Script=Han})[（(][\p{Script=Latin}\p{Mn}]{1,7}[)）]/gu
}

const usual = /[報開關務業國發會機構與為請過無結數處級規導點實辦]/g
const LEAST_USUAL = 5
const pictures = /[\u{1f300}-\u{1faff}]/u
