import type { Words } from '../words.ts'

/*
 * How reports speak of applications, their results and their applicants. Collected from published reports of offices of all
 * levels, 2019 to 2024; the names of results are those of the form.
 */

/** The application itself, in all its names; a source of a regular expression. */
export const application =
  '(?:(?:政府|政务)?信息(?:依申请)?公开(?:的)?(?:书面)?申请|依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:的)?(?:申请)?|' +
  '(?:政府|政务)?信息(?:依申请|申请)公开|申请公开(?:政府|政务)?信息|公开(?:政府|政务)信息(?:的)?申请|公开申请)'

/** What may follow its name and changes nothing. */
export const applicationTail =
  '(?:申请件|申请|办理事项|事项|事件|办件|信件|案件|件|信息|情况|情形|业务|需求|数量|总数|总量|数|总计|的|等|及|进行办理|事宜)*'

/** Between a name and its number. */
export const link =
  '(?:的|数量|总量|总数|数|共计|合计|总计|累计|一共|共有|共|计|为|有|达到?|了|：|，(?=共|合计|总|累计))*'

/** Other business that is counted in the same units. */
export const otherBusiness =
  /热线|12345|留言|信访(?!举报投诉)|提案|建议|议案|咨询|信箱|来信|网民|诉求|办件|审批|舆情|工单|问政|政务服务|好差评|公众号|微博|抖音|网站|栏目|公文|发布会|行政复议|诉讼|培训|专区/

/** Only some of the applications, or somebody else's. */
export const partOnly =
  /其中|网上|网络|线上|线下|在线|信函|邮寄|邮件|邮箱|当面|现场|窗口|传真|书面|电子|口头|自然人|个人|公民|法人|企业|律师|组织|半年|季度|\d+月|各|全(?:市|县|区|镇|乡|省|州|旗|系统|街道)|乡镇|街道|直属|下属|所属|下级|分局|支队|大队|派出|转来|转办|移送|补正|重复|关于|涉及|有关|类|延期|逾期|超期|撤回|撤销|放弃/

/** Compared with other years, or added up over several. */
export const otherYears = /较|相比|同比|环比|比(?:上|去)|增加|减少|增长|下降|上升|以来|历年|近[两三四五\d]年/

interface Result {
  readonly words: readonly string[]
  /** What they are part of where they stand for the result; a source of a regular expression. */
  readonly pattern?: string
  readonly rows: readonly string[]
  readonly name: Words
}

/** The groups of results, as texts call them. Rows that an edition does not have count as nothing. */
export const results: readonly Result[] = [
  {
    words: ['予以公开', '同意公开', '全部公开', '全文公开'],
    pattern: '(?<![不未])(?:予以公开|同意公开|全部公开|全文公开)',
    rows: ['granted'],
    name: { zh: '（一）予以公开', en: '（一）予以公开 (granted)' },
  },
  {
    words: ['部分公开', '区分处理'],
    rows: ['partlyGranted'],
    name: { zh: '（二）部分公开', en: '（二）部分公开 (granted in part)' },
  },
  {
    words: ['不予公开', '不同意公开'],
    rows: [
      'refused.stateSecret',
      'refused.prohibitedByLaw',
      'refused.security',
      'refused.thirdParty',
      'refused.internal',
      'refused.process',
      'refused.caseFile',
      'refused.inquiry',
    ],
    name: { zh: '（三）不予公开各行之和', en: 'the sum of the rows of （三）不予公开 (refused)' },
  },
  {
    words: ['无法提供'],
    rows: ['unavailable.notHeld', 'unavailable.needsCreation', 'unavailable.unclear'],
    name: { zh: '（四）无法提供各行之和', en: 'the sum of the rows of （四）无法提供 (not available)' },
  },
  {
    words: ['不予处理'],
    rows: [
      'notProcessed.petition',
      'notProcessed.duplicate',
      'notProcessed.publication',
      'notProcessed.excessive',
      'notProcessed.reissue',
    ],
    name: { zh: '（五）不予处理各行之和', en: 'the sum of the rows of （五）不予处理 (not processed)' },
  },
  {
    words: ['其他处理'],
    rows: ['other', 'other.notCorrected', 'other.feeUnpaid', 'other.other'],
    name: { zh: '（六）其他处理', en: '（六）其他处理 (other)' },
  },
  {
    words: ['本机关不掌握'],
    pattern: '本机关不掌握(?:相关)?(?:政府)?信息',
    rows: ['unavailable.notHeld'],
    name: { zh: '（四）1 本机关不掌握相关政府信息', en: '（四）1 本机关不掌握相关政府信息 (not held)' },
  },
  {
    words: ['没有现成信息'],
    pattern: '没有现成信息(?:需要另行制作|需另行制作)?',
    rows: ['unavailable.needsCreation'],
    name: { zh: '（四）2 没有现成信息需要另行制作', en: '（四）2 没有现成信息需要另行制作 (would have to be made)' },
  },
  {
    words: ['补正后'],
    pattern: '补正后(?:申请内容)?仍不明确',
    rows: ['unavailable.unclear'],
    name: { zh: '（四）3 补正后申请内容仍不明确', en: '（四）3 补正后申请内容仍不明确 (still unclear)' },
  },
  {
    words: ['信访举报投诉类'],
    pattern: '信访举报投诉类(?:申请)?',
    rows: ['notProcessed.petition'],
    name: { zh: '（五）1 信访举报投诉类申请', en: '（五）1 信访举报投诉类申请 (petitions and complaints)' },
  },
]

/** The six columns of the applicants. */
export const applicants: readonly {
  readonly words: readonly string[]
  readonly pattern?: string
  readonly columns: readonly string[]
  readonly name: Words
}[] = [
  { words: ['自然人'], columns: ['natural'], name: { zh: '自然人', en: 'natural persons' } },
  {
    words: ['法人'],
    pattern: '法人(?:[、和或及者]+其他组织)',
    columns: ['business', 'research', 'welfare', 'legal', 'otherOrg'],
    name: { zh: '法人或其他组织', en: 'legal persons and other organizations' },
  },
  { words: ['商业企业'], columns: ['business'], name: { zh: '商业企业', en: 'companies' } },
  { words: ['科研机构'], columns: ['research'], name: { zh: '科研机构', en: 'research bodies' } },
  { words: ['社会公益组织'], columns: ['welfare'], name: { zh: '社会公益组织', en: 'public welfare bodies' } },
  { words: ['法律服务机构'], columns: ['legal'], name: { zh: '法律服务机构', en: 'legal services' } },
]
