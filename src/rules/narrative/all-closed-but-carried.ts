import { cellAt } from '../cells.ts'
import { allMatches } from '../matches.ts'
import { behindLast } from '../passages.ts'
import { type Broken, holds, type Rule, unknown } from '../rule.ts'
import { vocabulary } from '../word-search.ts'
import { application, otherBusiness } from './application-words.ts'
import { type Reading, readingsWith } from './reading.ts'
import { saidIn } from './said.ts'
import { FARTHEST } from './sentences.ts'

/** 全部办结, and 7 applications carried on to next year. */
export const allClosedButCarried: Rule = {
  id: 'narrative/all-closed-but-carried',
  severity: 'warning',
  title: { zh: '称全部办结，却有申请结转下年度', en: 'All closed, says the text; the table carries applications on' },
  message: {
    zh: '正文写“{quote}”，表中“四、结转下年度继续办理”总计却是 {carried} 件',
    en: 'The text says “{quote}”, yet the table carries {carried} on to next year (四、结转下年度继续办理)',
  },
  advice: {
    zh: '请核对结转件数；确有结转的，正文改为“除结转下年度的以外均已办结”之类的说法。',
    en: 'Check the number carried on; if it is right, have the text say that all others were closed.',
  },
  basis: [
    {
      zh: '国办公开办函〔2019〕60号、〔2021〕30号所附表格第四项；前后一致是检查中的常见要求',
      en: 'Item four of the form of 国办公开办函〔2019〕60号 and 〔2021〕30号; inspections ask for consistency',
    },
  ],
  check({ report }) {
    const { value, span } = cellAt(report, 'applications', 'carriedOut', 'total')
    if (report.passages.length === 0 || value === null) return [unknown]
    if (value === 0) return [holds]
    const own = saidIn(report).some(({ applications }) =>
      applications.some((claim) => claim.value > 0 && claim.meanings[0]?.cells[0]?.row === 'carriedOut'),
    )
    const found = own ? [] : readingsWith(report, applicationNames).flatMap(allClosed)
    const [first, ...others] = found
    if (!first) return [holds]
    const at = { table: 'applications', row: 'carriedOut', column: 'total' } as const
    const broken: Broken = {
      kind: 'broken',
      arguments: { quote: first.quote, carried: value },
      at: first.at,
      span: first.span,
      expected: 0,
      found: value,
      related: [
        { at, span, message: { zh: `表中为 ${value}`, en: `${value} in the table` } },
        ...others.map((other) => ({
          at: other.at,
          span: other.span,
          message: { zh: '此处又写了一次', en: 'said here once more' },
        })),
      ],
    }
    return [broken]
  },
}

/** In all names of an application. */
const applicationNames = vocabulary(['申请'])

const closed =
  /(?:已?全部|均已?|都已?)(?:在[^，。；]{0,10}?内|按期|按时|及时|依法|依规|按照?规定|按要求)*(?:予以)?(?:办结|办理完毕|办理完结|答复完毕|答复办结)|全部(?:按期|按时|依法|及时|在[^，。；]{0,10}?内)*(?:予以|进行)?答复(?!时|期)|(?<!按时|按期|限时|及时)办结率(?:为|达到?|均为|保持)?100[%％]/gu

/** Said of applications, of all of them, and of this year's. */
function allClosed(reading: Reading) {
  const applications = new RegExp(application, 'gu')
  return allMatches(reading.text, closed).flatMap((match) => {
    const before = reading.text.slice(Math.max(0, match.index - FARTHEST), match.index)
    const behind = reading.text.slice(match.index, match.index + FARTHEST)
    const last = allMatches(before, applications).at(-1)
    if (!last || otherBusiness.test(before.slice(last.index + last[0].length))) return []
    const sentence = behindLast('。；', before) + (/^[^。；]*/.exec(behind)?.[0] ?? '')
    const clause = behindLast('，。；', before)
    if (
      /除|其余|其他均/u.test(sentence) ||
      /上年|结转|去年|20\d\d年(?:收到|受理)的|到期|应当?办结|应答复/u.test(clause)
    )
      return []
    const to = match.index + match[0].length
    const at = reading.section === null ? ({ part: 'head' } as const) : { section: reading.section }
    return [{ quote: match[0], span: reading.spanOf(match.index, to), at }]
  })
}
