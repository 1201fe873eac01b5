/**
 * What it costs to say a text, in bits: the negative logarithm of how likely its characters are in a Chinese report, one by
 * one. Of several readings of the same bytes the cheapest is the right one, and a difference of n bits means odds of about
 * 2^n. Readings with different numbers of characters compare fairly, because they account for the same bytes.
 */
export function costInBits(text: string): number {
  costs ??= costTable()
  const known = costs
  let halves = 0
  for (let index = 0; index < text.length; index += 1) halves += known[text.charCodeAt(index)] ?? 0
  return halves / 2
}

/** What units of UTF-16 cost at least, whichever byte of them stands first. */
export function leastCostOfUnits(units: Uint16Array): number {
  costs ??= costTable()
  const known = costs
  let halves = 0
  let swapped = 0
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0
    halves += known[unit] ?? 0
    swapped += known[((unit & 0xff) << 8) | (unit >> 8)] ?? 0
  }
  return Math.min(halves, swapped) / 2
}

/** In halves of a bit, by UTF-16 unit; made when it is first asked for, which UTF-8 seldom does. */
let costs: Uint8Array | null = null

/** Filled range by range: to ask of each unit what it costs would take as long as to read several pages. */
function costTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(2 * FOREIGN)
  for (const [from, to, bits] of rangeCosts) table.fill(2 * bits, from, to + 1)
  for (const character of FREQUENT_CHARACTERS) table[character.charCodeAt(0)] = 2 * FREQUENT
  return table
}

const FREQUENT_CHARACTERS = [
  // The words of the form and of the reports around it.
  '政府信息公开工作年度报告中华人民共和国条例主动公开依申请公开情况第一二三四五六七八九十项总体存在的主要问题及改进需要其他事项',
  '规章规范性文件行政许可处罚强制事业性收费本年内新收上年结转办理结果制发数废止现行有效件对外管理服务财政专户金额单位万元',
  '自然人法人或组织商业企业科研机构社会公益法律服务予以部分区分处理不予属于国家秘密禁止危及三安全稳定保护第三方合法权益',
  '内部事务过程性信息执法案卷查询事项无法提供本机关不掌握没有现成另行制作补正后内容仍不明确信访举报投诉重复要求出版物无正当理由',
  '大量反复确认重新出具已获取逾期缴纳视为放弃继续复议诉讼维持纠正尚未审结起诉直接之和等于加合计综上类平台建设监督保障考核培训',
  '省市县区镇乡街道办事处局厅委员会科技工信住房城建教育卫生健康民族宗教商务农业水利林草交通运输环境自然资源人力财政审计统计',
  '网站栏目点击发布日期时间来源作者打印字体首页当前位置索引号名称联系电话地址邮编传真邮箱版权所有附件下载浏览次数责任编辑关闭',
  '贯彻落实习近平新时代中国特色社会主义思想精神认真按照领导高度重视加强完善制度机制推进深入开展及时准确全面提高水平群众',
  // The most frequent characters of the written language.
  '的一是了不在有人这上大来和我个中地为你他生要们以到说时就出会可也下而子得自着去之过家学对里后么心多天能好都然没起还发成只',
  '如事把用样道想作种美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已',
  '亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水',
  '像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至',
  '张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢病始达深完今提求清王化',
  '空业思切怎非找片罗钱语元喜曾离飞科言干流欢约各即指合反题必该论交终林请医晚制球决传画保读运及则房早院量苦火布品近坐产答星',
  '精视五连司巴奇管类未朋且台夜青北队久乎越观落尽形影红爸百令周吧识步希亚术留市半热送兴造谈容极随演收首根讲整式取照办强石古',
  '省设府织划局务建系统组织较年督促导况责任优化营策解读载体渠道窗口微号众网络途径形式范围程序依据质量效率素质够进步措施',
  // Traditional forms, and words as they are said where those are written.
  '政府資訊公開工作年度報告中華人民共和國條例主動依申請情況項總體問題改進需規範處罰強制業費結轉辦現對務財專戶額單萬與過',
  '法律組織機構會個們來時說這國發經關開門動應為於後從無見長點電話實際員書記義學習導領級縣鄉鎮區廳局農網頁連繫絡號編聯',
  '數據庫類別產權權益護穩內容執檢查詢獲復議訴訟維糾審齊備監督評估標準質廣東臺灣香港澳門特別傳統計畫圖館藝術環境衛生勞',
  '當還樣種讓將過給較幾兩歲變覺認識語讀寫練試驗選擇決確須優勢達運輸車馬風飛魚鳥東龍麗齡歡歷氣漢滿潔無熱爾獨獎禮稅積線紅約',
  '終細維綜緊縮總績職聲腦興舉舊證譯謝譽貝負責貨質賣贊趙輕軟輔農邊郵針銀鋼錢鐵閱間陽階隊際隨難雙雜雲靈靜預願顧顯餘驗體點',
].join('')

/** All costs are whole or half bits. */
const WHITE_SPACE = 4
const DIGIT = 4.5
const ASCII = 6
const FREQUENT = 9.5
const SIGN = 9.5
const RARER_SIGN = 13
const HANZI = 14.5
const ALPHABET = 13
/** A drawn table is made of them, and ─ is % with its bytes swapped. */
const RULE = 4.5
/** A surrogate, half a rare hanzi: dear, but not dearer than its own bytes. */
const HALF = 15.5
const FOREIGN = 20
const UNLIKELY = 26
export const REPLACEMENT = 40

/** In no encoding a byte costs less: some drawn lines take four bytes in GB18030. */
export const LEAST_BITS_PER_BYTE = RULE / 4

/** No byte of ASCII costs more, but for control characters. */
export const MOST_BITS_PER_ASCII_BYTE = ASCII

/**
 * What bytes cost at least that have no control characters, and so no NULs, which make ASCII cheap in UTF-16: so much for each
 * byte, less what is saved by drawn lines, of which each has one of some bytes, given as Latin-1.
 */
export const leastBits = {
  gb18030: { perByte: LEAST_BITS_PER_BYTE, bytesOfRules: '', savedByRule: 0 },
  big5: { perByte: WHITE_SPACE, bytesOfRules: 'Z\xa2\xf9', savedByRule: 2 * WHITE_SPACE - RULE },
  'utf-16': { perByte: FREQUENT / 2, bytesOfRules: '%', savedByRule: FREQUENT - RULE },
} as const

/** First and last unit, and what each costs: the later ones count where they overlap, and what is in none is foreign. */
const rangeCosts: readonly (readonly [from: number, to: number, bits: number])[] = [
  // ASCII: control characters, white space, digits, all others.
  [0x00, 0x1f, UNLIKELY],
  [0x21, 0x7e, ASCII],
  [0x30, 0x39, DIGIT],
  [0x7f, 0x7f, UNLIKELY],
  [0x09, 0x0a, WHITE_SPACE],
  [0x0d, 0x0d, WHITE_SPACE],
  [0x20, 0x20, WHITE_SPACE],
  // More control characters; Yi and Hangul; private use; what is no character.
  [0x80, 0x9f, UNLIKELY],
  [0xa000, 0xfaff, UNLIKELY],
  [0xfff0, 0xffff, UNLIKELY],
  [0xd800, 0xdfff, HALF],
  // Latin, Greek, Cyrillic and their like, with ° ± × ÷ among them.
  [0xa0, 0x7ff, ALPHABET],
  // ₂ ℃ № ①, arrows, ● ■ √, ㎡.
  [0x2000, 0x2bff, RARER_SIGN],
  [0x3200, 0x33ff, RARER_SIGN],
  // ─ │ ┌ ┼ ╔.
  [0x2500, 0x257f, RULE],
  // 　、。〈〉《》「」『』【】〔〕 and the full-width forms of ASCII; no-break space and ·; dashes, quotes, …, ※.
  [0x3000, 0x3017, SIGN],
  [0xff01, 0xff5e, SIGN],
  [0xa0, 0xa0, SIGN],
  [0xb7, 0xb7, SIGN],
  [0x2010, 0x203b, SIGN],
  [0x4e00, 0x9fff, HANZI],
  [0xfffd, 0xfffd, REPLACEMENT],
]
