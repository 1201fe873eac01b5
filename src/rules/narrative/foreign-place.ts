import type { Report } from '../../report/report.ts'
import type { Match } from '../passages.ts'
import { matchesIn, placeOf } from '../passages.ts'
import { type Broken, holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { type Vocabulary, vocabulary, vocabularyOfOne } from '../word-search.ts'
import { foreignSelf, ownWork, selfWords, subordinate, subordinateWords } from './place-words.ts'

/** A report of one district that speaks of 我县, a bureau that has 乡镇 below it, another county's bureau at work. */
export const foreignPlace: Rule = {
  id: 'narrative/foreign-place',
  severity: 'warning',
  title: { zh: '写的像是别处、别的单位', en: 'Speaks as another place or office would' },
  message: {
    zh: '“{quote}”与报告单位“{agency}”对不上，像是从别处抄来的',
    en: '“{quote}” does not go with the reporting office ({agency}) and may come from another report',
  },
  variants: {
    subordinate: {
      zh: '“{quote}”：“{agency}”是部门，下面没有乡镇、街道，这句像是从政府的报告里来的',
      en: '“{quote}”: {agency} is a department and has no towns below it; the sentence may come from a government’s report',
    },
  },
  advice: {
    zh: '请核对这句话说的是不是本单位；如果是套用其他报告留下的，请改写。',
    en: 'See whether the sentence is about the reporting office; if it was taken over from another report, rewrite it.',
  },
  basis: [
    {
      zh: '检查通报中的常见问题：照搬照抄其他地方、其他单位的报告',
      en: 'A common reproach of inspection notices: copied from another place or office',
    },
  ],
  check({ report }) {
    const agency = report.agency?.value.replace(/\s/g, '') ?? null
    if (report.passages.length === 0 || agency === null) return [unknown]
    const found = [...wrongSelf(agency), ...namesakes(agency, report)].flatMap(({ pattern, words }) => [
      ...matchesIn(report, pattern, words),
    ])
    const below = /(?:局|委员会|厅|处)$/u.test(agency) && !/人民政府|管委会|管理委员会/u.test(agency)
    const towns = below ? [...matchesIn(report, subordinate, townWords)] : []
    const own = towns.filter(({ passage }) => passage.section === 'problems')
    const outcomes: Outcome[] = []
    if (found.length + own.length === 0) outcomes.push(holds)
    const [first, ...others] = found
    if (first) outcomes.push({ ...findingOf(first, agency), related: others.map(related) })
    const [town, ...more] = own
    if (town) {
      outcomes.push({
        ...findingOf(town, agency),
        variant: 'subordinate',
        severity: 'info',
        related: more.map(related),
      })
    }
    return outcomes
  },
}

const townWords = vocabulary(subordinateWords)
const ownWords = vocabulary(selfWords)

/** A pattern, and words of which each of its matches has one. */
interface Sought {
  readonly pattern: RegExp
  readonly words: Vocabulary
}

function findingOf({ passage, match, span }: Match, agency: string): Broken {
  const before = /[^，。；,;：:]{0,12}$/u.exec(passage.text.slice(0, match.index))?.[0] ?? ''
  const after = /^[^，。；,;：:]{0,20}/u.exec(passage.text.slice(match.index + match[0].length))?.[0] ?? ''
  const quote = `${before}${match[0]}${after}`.trim()
  return { kind: 'broken', arguments: { quote, agency }, at: placeOf(passage), span, found: match[0] }
}

function related({ passage, span }: Match) {
  return { at: placeOf(passage), span, message: { zh: '此处同样', en: 'here as well' } }
}

/** 我县 from an office of a district. A development zone or an autonomous region may be called 我区 by any of its offices. */
function wrongSelf(agency: string): readonly Sought[] {
  const level = /[县旗]|区(?!域)/u.exec(agency)?.[0] ?? /市(?![场政容民])/u.exec(agency)?.[0]
  const pattern = level === undefined ? undefined : foreignSelf[level]
  if (!pattern || /开发区|新区|园区|管委会|管理区|自治|林区|矿区|示范区|[镇乡街]/u.test(agency)) return []
  return [{ pattern, words: ownWords }]
}

/** The same office of another county at the head of a sentence: 乙县水利局认真贯彻…. */
function namesakes(agency: string, report: Report): readonly Sought[] {
  if (!/[县区旗]/.test(agency)) return []
  const match = /^(?:.*?[省市州盟])?([\p{Script=Han}]{2,6}?)([县区旗])([\p{Script=Han}]{2,}[局委办厅])$/u.exec(agency)
  const [, name = '', , office = ''] = match ?? []
  if (name === '' || !report.passages.some(({ text }) => namesOther(text, name, office))) return []
  const other = `(?<![\\p{Script=Han}])(?!${name})(?![全我各该本外邻])(?:20\\d\\d年[，,]?)?(?!${name})(?![全我各该本外邻])[\\p{Script=Han}]{2,4}[县区旗]${office}${ownWork}`
  return [
    { pattern: new RegExp(other, 'gu'), words: vocabularyOfOne(['县', '区', '旗'].map((level) => level + office)) },
  ]
}

const opensWork = new RegExp(`^${ownWork}`)

/** Whether such an office is named other than by the agency's own name: to ask closely takes long, and is seldom needed. */
function namesOther(text: string, name: string, office: string): boolean {
  for (let at = text.indexOf(office); at >= 0; at = text.indexOf(office, at + 1)) {
    const from = at - 1 - name.length
    const isOwn = text.startsWith(name, from) && from >= 0 && !/[\p{Script=Han}]/u.test(text.charAt(from - 1))
    if (!isOwn && /[县区旗]/.test(text.charAt(at - 1)) && opensWork.test(text.slice(at + office.length))) return true
  }
  return false
}
