/** Words that tell a page's own lines from the report's; all are looked for in lines without blanks. */

/** Labels of the page's data about the document, in small letters: what begins them, and how they may go on. */
const labels: ReadonlySet<string> = new Set(
  (
    [
      ['索引号', ['', '码']],
      ['信息索引', ['', '号']],
      ['公开', '方式 形式 时限 范围 类型 类别 机构 单位 部门 责任部门 日期 时间 属性 状态'.split(' ')],
      ['发布', '机构 单位 部门 日期 时间 人 者'.split(' ')],
      ['发文', '机关 单位 机构 日期 时间 字号'.split(' ')],
      ['制发', ['机关', '单位']],
      ...['成文', '生成', '更新', '生效', '失效', '废止'].map((word) => [word, ['日期', '时间']] as const),
      ...['点击', '浏览', '阅读', '访问'].map((word) => [word, ['', '数', '率', '量', '次数', '人次']] as const),
      ['主题', ['分类', '词']],
      ['关键', ['词', '字']],
      ['体裁', ['', '分类']],
      ...['有效', '是否有效'].map((word) => [word, ['', '性', '期']] as const),
      ['时效', ['', '性']],
      ['内容概', ['述', '况']],
      ['文件', ['编号', '名称', '类型']],
      [
        '',
        (
          '统一登记号 文号 印发日期 日期 时间 来源 信息来源 文章来源 稿件来源 稿源 作者 编辑 责任编辑 责编 审核 校对 录入 次数 ' +
          '所属主题 信息分类 分类 组配分类 服务对象 信息名称 名称 标题 语种 记录形式 载体类型 栏目 所属栏目 信息类别 ' +
          'pubdate contentsource articletitle'
        ).split(' '),
      ],
    ] as const
  ).flatMap(([beginning, ends]) => ends.map((end) => beginning + end)),
)
const LONGEST_LABEL = 'contentsource'.length

/** `索引号`, `【发布日期】：` */
export function isLabel(line: string): boolean {
  return isNamed(line, isColon(line.charAt(line.length - 1)) ? line.length - 1 : line.length)
}

/** `发布日期:2024-01-17点击数:`, `2024-01-17来源:某局` */
export function isLabelled(line: string): boolean {
  const words = /^[12]/.test(line) ? line.replace(dateInFront, '') : line
  const colon = words.search(/[:：]/)
  return colon > 0 && isNamed(words, colon)
}

const dateInFront = /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?/

/** Whether all that stands in a line before an index is a label, perhaps in brackets. */
function isNamed(line: string, index: number): boolean {
  const start = '【['.includes(line.charAt(0)) ? 1 : 0
  const end = index > 0 && '】]'.includes(line.charAt(index - 1)) ? index - 1 : index
  return end > start && end - start <= LONGEST_LABEL && labels.has(line.slice(start, end).toLowerCase())
}

function isColon(character: string): boolean {
  return character === ':' || character === '：'
}

const date = /^[（(]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?[）)]?$/
const LONGEST_DATE = '（2024年01月17日08:00:00）'.length

/** `2024-01-17`, `（2024年1月17日）` */
export function isDate(line: string): boolean {
  return line.length <= LONGEST_DATE && date.test(line)
}

const longestFurniture = 80

/** All in small letters. */
const beginnings = [
  '(?:您|你|现在|当前|所在|所处|的)*位置(?:[:：]|$)|当前(?:位置|所在)|首页|网站首页|返回(?:首页|顶部|列表|上一页)?$|登录|登陆|注册',
  '无障碍|长者|关怀|适老|老年|简体|繁体|english|热搜|热门|搜索|站内搜索|请输入|(?:[【\\[])?(?:字体|字号)|大中小|[【\\[]?打印|[【\\[]?关闭',
  '[【\\[]?分享|[【\\[]?收藏|加入收藏|设为首页|推荐给|扫一扫|扫描二维码|扫码|手机版|手机查看|移动端|微信公众号$|官方微[信博]|二维码|网站地图|站点地图|联系我们$|关于我们',
  '网站声明|隐私|版权|主办|承办|协办|技术支持|技术支撑|运维|copyright|©|网站标识码|[\\u4e00-\\u9fff]?icp备|[上下]一[篇条页个]|相关(?:链接|文章|阅读|稿件|附件|信息|新闻|解读)(?:[:：]|$)',
  '友情链接|[【\\[]?(?:语音)?朗读|语音播报|我要纠错|纠错|推荐使用|建议使用|视力保护|阅读模式|导航|菜单|跳转到?|\\{\\{|分享到',
].join('|')
const beginning = new RegExp(`^(?:${beginnings})`)
const inside =
  /icp备|公网安备|网站标识码|版权所有|[【[](?:打印|关闭)|打印本[页文]|关闭(?:窗口|本页)|网站地图|\{\{.*\}\}|[\u4e00-\u9fff\w）)](?:>|＞|»|›|>>|→|&gt;)[\u4e00-\u9fff（(\w]/

/** A short line of the page's navigation, buttons or footer. */
export function isFurniture(line: string): boolean {
  if (line.length > longestFurniture || isSentence(line)) return false
  const words = line.toLowerCase()
  return beginning.test(words) || inside.test(words)
}

/** Ends as a sentence does, or has one in it. */
export function isSentence(line: string): boolean {
  return /[。；！？]/.test(line)
}

/** `联系人:…13800000000`: what a person can be called by is said by somebody, not by the page. */
export function isContact(line: string): boolean {
  return (
    /(?<!\d)1[3-9]\d{9}(?!\d)/.test(line) || /^(?:联系人|联系电话|联系方式|电话|手机|填报人|审核人)[:：]/.test(line)
  )
}
