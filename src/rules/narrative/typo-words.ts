/** Words that are written wrongly. */
export interface Slip {
  readonly wrong: readonly string[]
  readonly right: string
  /** What must follow for them to be wrong; a source of a regular expression. */
  readonly before?: string
}

/*
 * Slips that are never right in a report, with what is meant. Collected from published reports and from the lists that
 * government sites check their pages against; words with a second, right reading are left out.
 */
export const slips: readonly Slip[] = [
  {
    wrong: ['截止'],
    right: '截至',
    before: '\\s*(?:到|至|于)?\\s*(?:20\\d\\d\\s*年|\\d{1,2}\\s*月|目前|当前|现在|本?年底|年末|今年|去年)',
  },
  { wrong: ['自贸易区', '自由贸区', '自贸实验区'], right: '自贸区' },
  { wrong: ['自由贸易实验区'], right: '自由贸易试验区' },
  { wrong: ['信息公开条列'], right: '信息公开条例' },
  { wrong: ['年渡报告', '年度报靠'], right: '年度报告' },
  { wrong: ['部暑', '布署'], right: '部署' },
  { wrong: ['登陆'], right: '登录', before: '网站|系统|平台|门户' },
  { wrong: ['既使'], right: '即使' },
  { wrong: ['贯切', '贯砌'], right: '贯彻' },
  { wrong: ['通迅'], right: '通讯' },
  { wrong: ['幅射'], right: '辐射' },
  { wrong: ['凑效'], right: '奏效' },
  { wrong: ['防碍'], right: '妨碍' },
  { wrong: ['松驰'], right: '松弛' },
  { wrong: ['竟争'], right: '竞争' },
  { wrong: ['峻工'], right: '竣工' },
  { wrong: ['座右名'], right: '座右铭' },
  { wrong: ['以身做则'], right: '以身作则' },
  { wrong: ['再接再励'], right: '再接再厉' },
  { wrong: ['一如继往'], right: '一如既往' },
  { wrong: ['按步就班'], right: '按部就班' },
  { wrong: ['名符其实'], right: '名副其实' },
  { wrong: ['迫不急待'], right: '迫不及待' },
  { wrong: ['相辅相承'], right: '相辅相成' },
  { wrong: ['不径而走'], right: '不胫而走' },
]

/** Characters that no sentence has twice in a row; 的的确确, 温和和善 and their like are words. */
export const doubledCharacters: readonly { readonly twice: string; readonly pattern: RegExp }[] = [
  { twice: '的的', pattern: /的的(?!确|士)/gu },
  { twice: '和和', pattern: /(?<![温平祥人缓])和和(?![谐睦平气解美])/gu },
  { twice: '与与', pattern: /与与/gu },
  { twice: '是是', pattern: /(?<!还)是是(?!非)/gu },
  { twice: '将将', pattern: /(?<!即)将将(?!军|领|士)/gu },
]

/** Words and signs that no sentence has twice in a row either. */
export const onceOnly: readonly string[] =
  '进行 开展 加强 进一步 及时 积极 认真 不断 切实 严格 按照 根据 通过 建立 健全 推进 提高 完善 落实 贯彻 情况 条例 网站 平台 我局 我县 我市 我区 我镇 本机关'.split(
    ' ',
  )
export const signs = '，。；：、,;'
