/*
 * Slips that are never right in a report, with what is meant. Collected from published reports and from the lists that
 * government sites check their pages against; words with a second, right reading are left out.
 */
export const slips: readonly { readonly pattern: RegExp; readonly right: string }[] = [
  {
    pattern: /截止(?=\s*(?:到|至|于)?\s*(?:20\d\d\s*年|\d{1,2}\s*月|目前|当前|现在|本?年底|年末|今年|去年))/gu,
    right: '截至',
  },
  { pattern: /自贸易区|自由贸区|自贸实验区/gu, right: '自贸区' },
  { pattern: /自由贸易实验区/gu, right: '自由贸易试验区' },
  { pattern: /信息公开条列/gu, right: '信息公开条例' },
  { pattern: /年渡报告|年度报靠/gu, right: '年度报告' },
  { pattern: /部暑|布署/gu, right: '部署' },
  { pattern: /登陆(?=网站|系统|平台|门户)/gu, right: '登录' },
  { pattern: /既使/gu, right: '即使' },
  { pattern: /贯切|贯砌/gu, right: '贯彻' },
  { pattern: /通迅/gu, right: '通讯' },
  { pattern: /幅射/gu, right: '辐射' },
  { pattern: /凑效/gu, right: '奏效' },
  { pattern: /防碍/gu, right: '妨碍' },
  { pattern: /松驰/gu, right: '松弛' },
  { pattern: /竟争/gu, right: '竞争' },
  { pattern: /峻工/gu, right: '竣工' },
  { pattern: /座右名/gu, right: '座右铭' },
  { pattern: /以身做则/gu, right: '以身作则' },
  { pattern: /再接再励/gu, right: '再接再厉' },
  { pattern: /一如继往/gu, right: '一如既往' },
  { pattern: /按步就班/gu, right: '按部就班' },
  { pattern: /名符其实/gu, right: '名副其实' },
  { pattern: /迫不急待/gu, right: '迫不及待' },
  { pattern: /相辅相承/gu, right: '相辅相成' },
  { pattern: /不径而走/gu, right: '不胫而走' },
]

/** Words of one and more characters that no sentence has twice in a row. */
export const doubled: readonly RegExp[] = [
  /的的(?!确|士)/gu,
  /(?<![温平祥人缓])和和(?![谐睦平气解美])/gu,
  /与与/gu,
  /(?<!还)是是(?!非)/gu,
  /(?<!即)将将(?!军|领|士)/gu,
  /(?<word>进行|开展|加强|进一步|及时|积极|认真|不断|切实|严格|按照|根据|通过|建立|健全|推进|提高|完善|落实|贯彻|情况|条例|网站|平台|我局|我县|我市|我区|我镇|本机关)\k<word>/gu,
  /(?<sign>[，。；：、,;])\k<sign>+/gu,
]
