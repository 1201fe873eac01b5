import { type EditionId, type TableKey, tableKeys } from '../forms/form.ts'
import { placeWords } from '../rules/place.ts'
import type { FaultOrigin } from '../rules/rule.ts'
import type { Language, Words } from '../rules/words.ts'
import type { Json, JsonObject } from './finding.ts'
import { originWords } from './words.ts'

/**
 * What the smallest change is that would satisfy every sum of a table, as `arithmetic/wrong-cell` has it in its data: which
 * cells, from what to what, how sure that is, and what else it could be. Nothing for data of another shape.
 *
 *     很可能：三、（一）予以公开，“自然人”列：51 → 15（相邻两位数字颠倒；机关填报；把握 97%）
 *     也可能：三、（二）部分公开，“自然人”列：20 → 56（其他改动；无法判断；把握 3%）
 */
export function wrongCellLines(
  { status, explanations, shared }: JsonObject,
  editionOf: (table: TableKey) => EditionId,
  language: Language,
): readonly string[] {
  const view = { language, editionOf }
  const told = objects(explanations).map((each) => explanationText(each, view))
  if (told.length === 0) return status === 'unexplained' ? [unexplained[language]] : []
  const leads = leadsOf(status)
  const common = commonText(shared, view)
  return [
    ...told.map((text, index) => `${(index === 0 ? leads.first : leads.other)[language]}${text}`),
    ...(told.length > 1 && common !== '' ? [`${inCommon[language]}${common}`] : []),
  ]
}

interface View {
  readonly language: Language
  readonly editionOf: (table: TableKey) => EditionId
}

function explanationText({ changes, operation, origin, probability }: JsonObject, view: View): string {
  const { language } = view
  const aside = [
    ...(typeof operation === 'string' ? [operations[operation]?.[language] ?? operation] : []),
    ...(isOrigin(origin) ? [originWords[origin][language]] : []),
    ...(typeof probability === 'number' ? [suretyText(probability, language)] : []),
  ]
  const cells = changesText(changes, view)
  if (aside.length === 0) return cells
  return language === 'zh' ? `${cells}（${aside.join('；')}）` : `${cells} (${aside.join('; ')})`
}

function changesText(changes: Json | undefined, view: View): string {
  const separator = view.language === 'zh' ? '；' : '; '
  return objects(changes)
    .map((change) => changeText(change, view))
    .join(separator)
}

function changeText({ table, row, column, read, proposed }: JsonObject, { language, editionOf }: View): string {
  const key = tableKeys.find((each) => each === table)
  const place = key
    ? placeWords(
        {
          table: key,
          ...(typeof row === 'string' && { row }),
          ...(typeof column === 'string' && { column }),
        },
        editionOf(key),
      )[language]
    : [table, row, column].filter((part) => typeof part === 'string').join(' ')
  const colon = language === 'zh' ? '：' : ': '
  return `${place}${colon}${valueText(read, nothingRead[language])} → ${valueText(proposed, open[language])}`
}

function valueText(value: Json | undefined, none: string): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : none
}

/** What all explanations have in common: a text, or the changes themselves. */
function commonText(shared: Json | undefined, view: View): string {
  return typeof shared === 'string' ? shared : changesText(shared, view)
}

function objects(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? json.filter((each) => typeof each === 'object' && each !== null) : []
}

function isOrigin(json: Json | undefined): json is FaultOrigin {
  return typeof json === 'string' && Object.hasOwn(originWords, json)
}

interface Leads {
  readonly first: Words
  readonly other: Words
}

function leadsOf(status: Json | undefined): Leads {
  const other = { zh: '也可能：', en: 'or else: ' }
  if (status === 'certain') return { first: { zh: '可以确定：', en: 'certainly: ' }, other }
  if (status === 'likely') return { first: { zh: '很可能：', en: 'probably: ' }, other }
  return { first: { zh: '可能：', en: 'possibly: ' }, other }
}

const unexplained: Words = { zh: '推断不出是哪一格有误', en: 'which cell is wrong cannot be told' }
const inCommon: Words = { zh: '各种可能的共同点：', en: 'common to all of them: ' }
const nothingRead: Words = { zh: '（没有读到）', en: '(nothing read)' }
const open: Words = { zh: '（无法推定）', en: '(cannot be derived)' }

/** Never 100 %: nobody can be that sure. */
function suretyText(probability: number, language: Language): string {
  if (probability > 0.995) return language === 'zh' ? '把握在 99% 以上' : 'over 99% sure'
  if (probability < 0.005) return language === 'zh' ? '把握不足 1%' : 'less than 1% sure'
  const share = `${Math.round(probability * 100)}%`
  return language === 'zh' ? `把握 ${share}` : `${share} sure`
}

const operations: { readonly [operation: string]: Words } = {
  'digits-transposed': { zh: '相邻两位数字颠倒', en: 'two digits transposed' },
  'digit-replaced': { zh: '一位数字有误', en: 'one digit wrong' },
  'digit-lost': { zh: '漏了一位数字', en: 'a digit lost' },
  'digit-added': { zh: '多了一位数字', en: 'a digit too many' },
  'digit-doubled': { zh: '一位数字重复', en: 'a digit doubled' },
  'left-zero': { zh: '漏填，仍为 0', en: 'left at 0' },
  sign: { zh: '正负号相反', en: 'wrong sign' },
  'row-exchanged': { zh: '同一行中两格对调', en: 'two cells of the row exchanged' },
  'column-exchanged': { zh: '同一列中两格对调', en: 'two cells of the column exchanged' },
  'row-shifted': { zh: '整行错位', en: 'the row shifted' },
  'row-copied': { zh: '照抄了上一行', en: 'copied from the row above' },
  'total-miscounted': { zh: '合计算错', en: 'a total added up wrongly' },
  'total-stale': { zh: '明细改后合计未改', en: 'a total not brought up to date' },
  reread: { zh: '原文可以读成另外的数', en: 'the text can be read otherwise' },
  other: { zh: '其他', en: 'another change' },
}
