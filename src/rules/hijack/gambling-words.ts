/**
 * What stands on mirrors of official pages that gambling sites took over. Source: the hijacked pages among some 130 report pages
 * of 2009 to 2025, and the brands' own advertisements in keyword pages that public repositories keep. Data only.
 *
 * Words of gambling as such (赌博, 博彩, 彩票) are none of these: police, sports and civil affairs offices report on them.
 */

/** Names that, with a word of the trade behind them, nothing else is called by. */
export const brands: readonly string[] = [
  '凯发',
  '尊龙凯时',
  '尊龙',
  '凯时',
  '博天堂',
  '腾博会',
  '腾博',
  '新葡京',
  '葡京',
  '澳门金沙',
  '澳门银河',
  '澳门永利',
  '威尼斯人',
  '亚博',
  '乐鱼',
  '华体会',
  '华体汇',
  '万博',
  '欧宝',
  '欧博',
  '天博',
  '必博',
  '齐博',
  '鼎博',
  '申博',
  '利来国际',
  '同乐城',
  '优德',
  '伟德',
  '必威',
  '立博',
  '明升',
  '新利',
  '龙8',
  '乐橙',
  '环亚',
  '菠菜',
  '太阳城',
  '博狗',
  '百乐博',
  '牛博网',
  '火狐体育',
  '九游会',
  '金年会',
  '博鱼',
  '亚星',
]

/** Names that other things have as well: 开云 is a town, 金沙 a county, others are firms. */
export const ambiguousBrands: readonly string[] = [
  '开云',
  '金沙',
  '永利',
  '银河',
  '皇冠',
  '米兰',
  '爱游戏',
  '九游',
  '大发',
  '鸿运',
  '星空',
  '江南',
  '半岛',
  '火狐',
  '雷火',
  '泛亚',
  '云顶',
  '英皇',
  '利来',
  '千亿',
  '华宇',
  '安博',
  '易博',
  '凯捷',
]

/** Brands of a few letters: only before a word that nothing but the trade says. */
export const letterBrands: readonly string[] = [
  'ag',
  'bb',
  'pg',
  'pt',
  'mg',
  'k8',
  'hth',
  'yabo',
  'kaiyun',
  'leyu',
  'ob',
]

/** Addresses of well-known bookmakers; letters of a word may not stand beside them. */
export const addresses =
  /(?<![a-z0-9])(?:bet365|betway|bwin|manbetx|188bet|1xbet|12bet|18luck|dafabet|fun88|w88|m88|beplay|mansion88)(?![a-z0-9])/gi

/** What a brand's name goes on with, and the name of a firm does not. */
export const hosts: readonly string[] = [
  '官方网站',
  '官方入口',
  '官方下载',
  '官方',
  '官网',
  '登录入口',
  '登陆入口',
  'app',
  'apk',
  '手机版',
  '网页版',
  '娱乐城',
  '娱乐',
  '体育',
  '真人',
  '棋牌',
  '电竞',
  '电子游戏',
  '投注',
  '下注',
  '视讯',
  '旗舰厅',
  '赌场',
  '备用网址',
  '最新网址',
  '送彩金',
]

/** What an ambiguous name needs both of behind it. */
export const tradeHosts: readonly string[] = ['体育', '娱乐', '真人', '棋牌', '投注', '下注', '电竞', '赌场', '视讯']
export const siteHosts: readonly string[] = [
  '官',
  'app',
  '登录',
  '登陆',
  '入口',
  '注册',
  '下载',
  '手机版',
  '网页版',
  '客户端',
]

/** What both go on with. */
export const firmWords: readonly string[] = [
  '登录',
  '登陆',
  '入口',
  '注册',
  '下载',
  '平台',
  '客户端',
  '国际',
  '电子',
  '彩票',
  '开户',
  '集团',
  '在线',
  '中国',
  '手机',
  '全站',
  '最新',
  '线上',
  '网上',
]

/** What stands behind a brand of a few letters. */
export const tradeWords: readonly string[] = [
  '真人',
  '电子游戏',
  '棋牌',
  '娱乐城',
  '视讯',
  '旗舰厅',
  '投注',
  '老虎机',
  '凯发',
  '体育app',
]

/** Words that stand in rows on keyword pages; one alone is a topic of law enforcement. */
export const chainWords: readonly string[] = [
  '百家乐',
  '老虎机',
  '龙虎斗',
  '炸金花',
  '斗牛牛',
  '捕鱼',
  '六合彩',
  '时时彩',
  '幸运飞艇',
  '极速赛车',
  '北京赛车',
  'pk10',
  'pc28',
  '加拿大28',
  '幸运28',
  '快三',
  '快3',
  '真人视讯',
  '真人荷官',
  '电竞下注',
  '足球投注',
  '体育投注',
  '滚球',
  '轮盘',
  '德州扑克',
  '棋牌游戏',
  '麻将胡了',
  '彩金',
  '返水',
  '赌场',
  '博彩',
  '娱乐城',
  '外围',
]

/** Where police and market supervision tell of what they did, names of games and sites are no advertisement. */
export const enforcement =
  /打击|整治|查处|取缔|捣毁|破获|侦办|涉赌|涉黄|扫黄|打非|案件|刑事|涉嫌|犯罪|违法|非法|诈骗|反诈|收缴|处罚|专项行动|警情|公安|拦截|封堵|清理|举报|宣传教育|冒用|仿冒/
