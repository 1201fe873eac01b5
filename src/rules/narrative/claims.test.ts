import { describe, expect, test } from 'vitest'
import { applicationClaims } from './application-claims.ts'
import type { Claim } from './claim.ts'
import { disclosureClaims } from './disclosure-claims.ts'
import { litigationClaims } from './litigation-claims.ts'
import { readingOf } from './reading.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

const reporter = { year: 2023, agency: '青槐县水利局' }

function sentences(text: string): readonly Sentence[] {
  const span = { start: 0, end: text.length }
  return sentencesIn(readingOf([{ text, span, role: 'paragraph', section: 'overview' }]))
}

/** `received 114`, `received|received+carriedIn 8?`: what a claim may mean, its number, ? where it is weak, ! where it is sure. */
function said(claims: readonly Claim[]): readonly string[] {
  return claims.map(({ meanings, value, certainty }) => {
    const [first] = meanings
    const cells = first?.cells.map(({ row, column }) => (column === 'total' ? row : `${row}.${column}`)) ?? []
    return `${cells[0]}${cells.length > 1 ? '…' : ''} ${value}${{ sure: '!', likely: '', weak: '?' }[certainty]}`
  })
}

const ofApplications = (text: string) => said(sentences(text).flatMap((each) => applicationClaims(each, reporter)))
const ofLitigation = (text: string) => said(sentences(text).flatMap((each) => litigationClaims(each, reporter)))
const ofDisclosure = (text: string) => said(sentences(text).flatMap((each) => disclosureClaims(each, reporter, '2021')))

describe('a sentence', () => {
  const text = '本年新收申请１，２０４件，上年结转６件，办理申请一千二百件，结转下年度10件。'
  const [sentence] = sentences(text)

  test('has the places of its numbers, and of what stands between them', () => {
    if (!sentence) throw new Error('There is no sentence.')
    const { marked, counts } = sentence
    const placed = (from: number, to: number) => {
      const place = sentence.locate(from, to)
      return text.slice(place.from, place.to)
    }
    expect(marked).toBe('本年新收申请⟦0⟧，上年结转⟦1⟧，办理申请⟦2⟧，结转下年度⟦3⟧。')
    for (const [index, { from, to }] of counts.entries()) {
      const at = marked.indexOf(`⟦${index}⟧`)
      expect(placed(at, at + 3)).toBe(text.slice(from, to))
      expect(placed(at - 2, at + 3)).toBe(text.slice(from - 2, to))
      expect(placed(at + 3, at + 4)).toBe(text.charAt(to))
    }
    expect(placed(0, marked.length)).toBe(text)
  })

  test('looks back to the beginning of the paragraph, but no further than 5,000 units', () => {
    const [, second] = sentences(`本年收到政府信息公开申请3件。${text}`)
    expect(second?.before).toBe('本年收到政府信息公开申请⟦0⟧。')
    expect(second?.upTo(6)).toBe('本年新收申请')
    const last = sentences(`${'申请3件，'.repeat(5000)}共3件。`.repeat(2)).at(-1)
    expect(last?.before.length).toBe(5000)
    expect(last?.before).toMatch(/，共⟦5000⟧。$/)
    expect(last?.upTo(20_000).length).toBe(5000)
  })
})

describe('applications', () => {
  test.each([
    [
      '全年新收政府信息公开申请114件，上年结转6件；办理113件，其中予以公开54件、部分公开17件；结转下年度7件。',
      ['received 114!', 'carriedIn 6!', 'total 113', 'granted 54', 'partlyGranted 17', 'carriedOut 7!'],
    ],
    [
      '2023年，区政府办公室共收到8份政府信息公开申请，均为自然人申请。其中，予以公开2件，部分公开2件。',
      ['received 8!', 'granted 2', 'partlyGranted 2'],
    ],
    [
      '共收到政府信息公开申请132件，上年结转2件，共计134件。目前依法办结122件，其中予以公开的27件，部分公开的38件，无法提供的48件，不予处理的5件，其他处理的4件。结转下年度继续办理的12件。',
      [
        'received 132!',
        'carriedIn 2!',
        'total 122',
        'granted 27',
        'partlyGranted 38',
        'unavailable.notHeld… 48',
        'notProcessed.petition… 5',
        'other… 4',
        'carriedOut 12!',
      ],
    ],
    [
      '全年共收到和办理依申请公开9件，全部为自然人申请，上年度结转政府信息公开申请0件。结转至下一年度办理2件。',
      ['received 9', 'carriedIn 0!', 'carriedOut 2!'],
    ],
    ['本单位2023年度共受理信息公开申请1件。', ['received 1']],
    ['全年收到政府信息公开申请193件，办结184件结转下年度9件。', ['received 193!', 'total 184', 'carriedOut 9!']],
    ['收到政府信息公开申请9件，办结7件结转2024年度继续办理2件。', ['received 9!', 'total 7', 'carriedOut 2!']],
    ['收到政府信息公开申请9件，上年结转处理3件。', ['received 9!']],
    ['我局收到政府信息依申请公开办理事项1件，已在规定时间内办结答复。', ['received 1!']],
    ['收到 １，２０４ 件 依申请公开申请', ['received 1204!']],
    ['本年度收到政府信息公开申请4件，其中3件已答复，1件结转2024年度继续办理。', ['received 4!', 'carriedOut 1!']],
    [
      '收到依申请公开件176件。办结依申请公开件177件（含2022年结转的3件），其中，予以公开60件。',
      ['carriedIn 3!', 'granted 60', 'received 176!', 'total 177'],
    ],
    ['受理线上政府信息公开申请65件，依法办结62件，结转下年度办理3件。', ['carriedOut 3!', 'received 65?', 'total 62?']],
    ['我办共收到公开政府信息申请1件，已全部答复。', ['received 1!']],
  ])('%s', (text, expected) => expect(ofApplications(text).toSorted()).toEqual(expected.toSorted()))

  test.each([
    ['2023年，我局未收到政府信息公开申请。', ['received 0!']],
    ['全年没有收到公民、法人或其他组织提出的政府信息公开申请', ['received 0!']],
    ['2023年未收到依申请公开政府信息申请。', ['received 0!']],
    ['2023年，未收到依申请公开事项', ['received 0!']],
    ['2023年无依申请公开事项。', ['received 0']],
    ['不存在依申请公开事件，按时报送工作信息。', ['received 0']],
    ['全年未接到信息公开申请；各栏目共刊发文稿44篇', ['received 0!']],
    ['无下年度结转。', ['carriedOut 0!']],
    ['本年度未收到个人、法人或者其他组织向本机关申请公开政府信息。', ['received 0!']],
  ])('none: %s', (text, expected) => expect(ofApplications(text)).toEqual(expected))

  test.each([
    '2022年收到政府信息公开申请87件',
    '较上年增加政府信息公开申请12件，同比增长9%',
    '收到政府信息公开申请近120件',
    '未发生因政府信息公开申请引起的行政复议',
    '我局未发生依申请公开政府信息方面的行政复议和行政诉讼。',
    '全年未收到行政许可申请',
    '共办理政府12345热线47件，已全部办结。',
    '回复网民留言533条，按时办结率100%。',
    '2008年以来累计收到政府信息公开申请1280件',
    '全年办理建议提案12件，收到群众来信5件。',
    '答复政府信息公开申请的平均用时为12个工作日',
  ])('says nothing of the table: %s', (text) => expect(ofApplications(text)).toEqual([]))

  test('marks parts of the whole as such', () => {
    expect(ofApplications('通过网络收到政府信息公开申请90件')).toEqual(['received 90?'])
    expect(ofApplications('上半年收到政府信息公开申请50件')).toEqual(['received 50?'])
    expect(ofApplications('全县各部门共收到政府信息公开申请500件')).toEqual(['received 500?'])
  })
})

describe('reviews and suits', () => {
  test.each([
    [
      '因政府信息公开引发行政争议11件，其中，行政复议7件，结果维持6件，尚未审结1件；行政诉讼4件，结果维持2件。',
      ['review 7', 'review.upheld 6', 'review.pending 1', 'direct… 4'],
    ],
    ['未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。', ['review 0', 'direct… 0']],
    ['因政府信息公开引起的行政复议22件、行政诉讼案件1件。', ['review 22', 'direct… 1']],
    ['发生9件因涉及政府信息公开引发的行政复议。', ['review 9']],
    ['2023年，我局未发生依申请公开政府信息方面的行政复议和行政诉讼。', ['review 0', 'direct… 0']],
  ])('%s', (text, expected) => expect(ofLitigation(text)).toEqual(expect.arrayContaining([...expected])))

  test.each([
    '全年办理行政复议案件286件，审结270件。',
    '行政机关负责人出庭应诉率100%，行政诉讼案件12件。',
    '2022年因政府信息公开被申请行政复议3件。',
    '依申请公开方面，未出现因答复不当引起的行政复议、行政诉讼等情况。',
    '未发生因政府信息公开被行政复议纠正、行政诉讼败诉的情况。',
  ])('says nothing of the table: %s', (text) => expect(ofLitigation(text)).toEqual([]))
})

describe('disclosure', () => {
  test.each([
    ['财政预决算14条；制发行政规范性文件3件。', ['normativeDocuments.issued 3']],
    ['作出行政许可决定286件，行政处罚决定34件', ['licensing.decisions 286']],
    ['废止行政规范性文件2件', ['normativeDocuments.repealed 2']],
  ])('%s', (text, expected) => expect(ofDisclosure(text)).toEqual(expected))

  test.each([
    '主动公开行政规范性文件42件',
    '公示行政许可信息1286条、行政处罚信息34条',
    '备案审查规范性文件12件',
    '2022年制发行政规范性文件5件',
    '制定规范性文件管理办法1项',
  ])('says nothing of the table: %s', (text) => expect(ofDisclosure(text)).toEqual([]))
})
