import type { EditionId } from '../../forms/form.ts'
import { allMatches } from '../matches.ts'
import { behindLast } from '../passages.ts'
import type { Words } from '../words.ts'
import { sentencePlace } from './application-claims.ts'
import type { CellKey, Claim, Meaning } from './claim.ts'
import type { Reporter } from './reporter.ts'
import { type Sentence, thoseFor, type WordedPattern } from './sentences.ts'

/** Sentences without any of these say nothing of the numbers of section two. */
export const disclosureWords: readonly string[] = ['规范性文件', '行政许可', '行政处罚', '行政强制']

/** What a sentence says of the numbers of section two; only where its words are those of the form. */
export function disclosureClaims(sentence: Sentence, reporter: Reporter, edition: EditionId): readonly Claim[] {
  const claims: Claim[] = []
  for (const { expression, units, meanings } of patternsFor(sentence)) {
    for (const match of allMatches(sentence.marked, expression)) {
      const number = match.groups?.number
      const count = number === undefined ? null : sentence.counts[Number(number)]
      if (count === undefined || count?.approximate || (count && !units.includes(count.unit))) continue
      if (ofOthers(sentence, match, reporter)) continue
      const { from, to } = sentence.locate(match.index, match.index + match[0].length)
      claims.push({
        value: count?.value ?? 0,
        quote: sentence.reading.text.slice(from, to),
        span: sentence.reading.spanOf(from, to),
        at: sentencePlace(sentence),
        meanings: meanings(edition),
        certainty: partOnly.test(match.groups?.middle ?? '') ? 'weak' : 'likely',
      })
    }
  }
  return claims
}

interface Pattern extends WordedPattern {
  readonly units: readonly string[]
  readonly meanings: (edition: EditionId) => readonly Meaning[]
}

const link = '(?:的|数量|总数|数|共计|合计|总计|共|计|为|有|了|：)*'
const document = '(?:行政)?规范性文件'
const pieces = ['件', '份', '个', '部']
const cases = ['件', '宗', '起', '项', '个', '例', '份']

/** 制发行政规范性文件3件; 废止规范性文件2件; 作出行政许可决定286件. 公开, 备案, 审查, 清理 say nothing of the table. */
const patternsFor = thoseFor<Pattern>([
  {
    words: ['规范性文件'],
    expression: new RegExp(
      `(?:制发|制定|出台|新制定|制定出台|制定印发)(?<middle>[^⟦⟧，。；：、（）]{0,8}?)${document}${link}⟦(?<number>\\d+)⟧`,
      'gu',
    ),
    units: pieces,
    meanings: (edition) => documents(edition, ['issued', 'produced', 'disclosed', 'inForce', 'total']),
  },
  {
    words: ['规范性文件'],
    expression: new RegExp(`(?:未|没有)(?:制发|制定|出台|印发)(?<middle>)${document}(?=[，。；、]|$)`, 'gu'),
    units: pieces,
    meanings: (edition) => documents(edition, ['issued', 'produced', 'disclosed']),
  },
  {
    words: ['规范性文件'],
    expression: new RegExp(`废止(?<middle>[^⟦⟧，。；：、（）]{0,4}?)${document}${link}⟦(?<number>\\d+)⟧`, 'gu'),
    units: pieces,
    meanings: (edition) => documents(edition, ['repealed']),
  },
  {
    words: ['规范性文件'],
    expression: new RegExp(`现行有效(?<middle>的)?${document}${link}⟦(?<number>\\d+)⟧`, 'gu'),
    units: pieces,
    meanings: (edition) => documents(edition, ['inForce', 'total']),
  },
  decisions('许可', 'licensing', { zh: '行政许可处理决定', en: 'decisions on licences (行政许可)' }),
  decisions('处罚', 'penalties', { zh: '行政处罚处理决定', en: 'penalty decisions (行政处罚)' }),
  decisions('强制', 'coercion', { zh: '行政强制处理决定', en: 'coercive measures (行政强制)' }),
])

function decisions(kind: string, row: string, name: Words): Pattern {
  return {
    words: [`行政${kind}`],
    expression: new RegExp(
      `(?:(?:作出|做出|下达|办理|实施)(?<middle>[^⟦⟧，。；：、（）]{0,6}?)行政${kind}(?:处理)?(?:决定)?(?:书)?(?:案件)?|行政${kind}处理决定)${link}⟦(?<number>\\d+)⟧`,
      'gu',
    ),
    units: cases,
    meanings: () => [{ name, cells: [{ table: 'disclosure', row, column: 'decisions' }] }],
  }
}

/** Only some of them, or those of others. */
const partOnly =
  /其中|各|全(?:市|县|区|省|系统)|类|领域|一般|简易|依申请|不予|撤销|变更|直接|重点|半年|季度|市级|县级|区级|备案|政府/

function ofOthers(sentence: Sentence, match: RegExpExecArray, { year }: Reporter): boolean {
  const upTo = sentence.upTo(match.index) + match[0]
  const clause = behindLast('，；。', upTo)
  if (
    /较|相比|同比|比上|增加|减少|增长|下降|以来|累计|历年|其中|公示|备案|审查|清理|参与|协助|全(?:市|县|区|省)|各|系统|半年|季度/u.test(
      clause,
    )
  ) {
    return true
  }
  const named = allMatches(upTo, /(20\d\d)年|(上一?年度?|去年)|(?:上|下)半年|季度/gu).at(-1)
  return named !== undefined && (named[1] === undefined || (year !== null && Number(named[1]) !== year))
}

/** Columns that the edition has, of the row of normative documents. */
function documents(edition: EditionId, columns: readonly string[]): readonly Meaning[] {
  const own = edition === '2019' ? ['produced', 'disclosed', 'total'] : ['issued', 'repealed', 'inForce']
  return columns
    .filter((column) => own.includes(column))
    .map((column) => {
      const cells: readonly CellKey[] = [{ table: 'disclosure', row: 'normativeDocuments', column }]
      return { name: columnNames[column] ?? { zh: column, en: column }, cells }
    })
}

const columnNames: { readonly [column: string]: Words } = {
  issued: { zh: '规范性文件本年制发件数', en: 'normative documents issued (本年制发件数)' },
  produced: { zh: '规范性文件本年新制作数量', en: 'normative documents produced (本年新制作数量)' },
  disclosed: { zh: '规范性文件本年新公开数量', en: 'normative documents disclosed (本年新公开数量)' },
  repealed: { zh: '规范性文件本年废止件数', en: 'normative documents repealed (本年废止件数)' },
  inForce: { zh: '规范性文件现行有效件数', en: 'normative documents in force (现行有效件数)' },
  total: { zh: '规范性文件对外公开总数量', en: 'normative documents disclosed in all (对外公开总数量)' },
}
