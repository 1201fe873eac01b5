import type { Passage, Report } from '../../report/report.ts'
import type { Span } from '../../source/source.ts'
import { allMatches } from '../matches.ts'
import { spanIn } from '../passages.ts'
import { passagesWith, vocabulary } from '../word-search.ts'

/** What a report says it took for processing information. */
export interface ProcessingFee {
  /** In 万元. */
  readonly amount: number
  readonly passage: Passage
  readonly span: Span
}

/**
 * The amounts of 信息处理费 that the text states. Only a plain statement counts: rates, other years, and sums that were
 * waived or given back are none, nor is a sentence with several amounts.
 *
 *     全年收取信息处理费0.35万元。    0.35
 *     2023年共收取政府信息公开信息处理费3500元，已上缴国库。    0.35
 *     2023年，本机关未收取信息处理费。    0
 */
export function processingFees(report: Report): readonly ProcessingFee[] {
  return passagesWith(report, feeWords)
    .filter(({ role, text }) => role === 'paragraph' && text.includes('处理费'))
    .flatMap(feesIn)
}

const feeWords = vocabulary(['处理费'])

const ordinary = /^[\u0020-\u007e\u3001-\u3011\u2018-\u201d\u4e00-\u9fff\uff01-\uff5e]*$/

function feesIn(passage: Passage): readonly ProcessingFee[] {
  return allMatches(passage.text, /[^。；;！!\n]+/g).flatMap((sentence): readonly ProcessingFee[] => {
    // Of the signs that most text is of, none folds to one of the word's.
    if (ordinary.test(sentence[0]) && !sentence[0].includes('处理费')) return []
    const text = sentence[0].normalize('NFKC')
    // Folding may change how long a text is; then the whole passage is the place.
    const place = (from: number, length: number): Span =>
      text.length === sentence[0].length
        ? spanIn(passage, sentence.index + from, sentence.index + from + length)
        : passage.span
    const fee = /信息(?:公开)?处理费/.exec(text)
    if (!fee || /标准|按件|按量|[每/]\s*(?:件|页|份|次)|超过|上年|去年|同比|减免|免收|免除|退还|应收|另/.test(text))
      return []
    const amounts = allMatches(text, /(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万元|元)/g)
    const [amount, other] = amounts
    if (other) return []
    if (!amount) {
      const none =
        /(?:未|没有|不|无)[^,，]{0,12}(?:收取|收到|产生|发生|涉及|收费)?[^,，]{0,12}信息(?:公开)?处理费|信息(?:公开)?处理费[^,，]{0,8}(?:为零|为0|0)/.exec(
          text,
        )
      return none ? [{ amount: 0, passage, span: place(none.index, none[0].length) }] : []
    }
    const [whole, digits = '', unit] = amount
    const number = Number(digits.replaceAll(',', ''))
    return [
      {
        amount: unit === '元' ? number / 10_000 : number,
        passage,
        span: place(amount.index, whole.length),
      },
    ]
  })
}
