/**
 * Pairs of characters that come out where the commonest words of a report (政府信息公开, 年度报告, 申请, 行政, 的 …) are read in the
 * wrong encoding, and that stand in no Chinese text. Source: reckoned with the code tables themselves, for every two neighbours
 * of the outcome; where characters of everyday words come out, only pairs with one that is rare. Data only.
 */
export const wrongReadings: readonly {
  readonly kind: 'utf8-as-gbk' | 'gbk-as-big5' | 'big5-as-gbk' | 'gbk-twice' | 'utf8-twice'
  readonly pairs: readonly string[]
}[] = [
  {
    kind: 'utf8-as-gbk',
    pairs: [
      '鏀垮 垮簻 簻淇 斂搴 搴滀 滀俊 俊鎭 伅鍏 叕寮 害鎶 姤鍛 诲姩 姩鍏 鐢宠 敵璇 琛屾 屾斂 鏈哄',
      '哄叧 満鍏 鎯呭 呭喌 儏鍐 鏁伴 伴噺 暟閲 鍗曚 曚綅 崟浣 鎴戝 戝眬 垜灞 烘皯 鍗庝 庝汉 姘戝',
      '戝叡 叡鍜 鍜屽 屽浗 腑鍗 鍥藉 藉姟 姟闄 浗鍔 鎬讳 讳綋 瀛樺 樺湪 湪鐨 瓨鍦 棶棰 鏀硅 硅繘',
      '敼杩 瑙勫 勫畾 潯渚 鏈嶅 嶅姟 湇鍔 缃戠 戠珯 綉绔 澶勭 勭悊 缁撴 撴灉 粨鏋 鍏朵 朵粬 叾浠',
      '儴闂 鍙戝 戝竷 彂甯 棩鏈 钀藉 藉疄 惤瀹 鍔犲 犲己 姞寮 棰嗗 垮姟 斂鍔 杩涜 繘琛 娉曞 曞緥',
      '硶寰 浼佷 佷笟 紒涓 句細 存寔 淮鎸 璇夎 瘔璁 澶嶈 瑙勭 勭珷 稿彲 勭綒 甯備 備汉 姘戞 戞斂',
      '競浜 皯鏀 濮斿 斿憳 憳浼 鍔炲 炲叕 叕瀹 姙鍏',
    ].flatMap((line) => line.split(' ')),
  },
  {
    kind: 'gbk-as-big5',
    pairs: [
      '淉葬 葬陓 陓洘 洘鼠 鼠羲 羲馱 馱釬 爛僅 僅惆 惆豢 翋雄 雄鼠 俴淉 儂壽 杅講 等弇 扂擁 笢貌',
      '佸髀 髀硎 硎芧 弊昢 昢埏 軞极 湔婓 婓腔 恀枙 蜊輛 寞隅 沭瞰 督昢 厙桴 揭燴 賦彆 窒藷 奪燴',
      '楷票 嫗章 邈妗 鍰絳 淉昢 輛俴 楊薺 扦頗 峎厥 咂冾 葩祜 寞梒 勍褫 揭楠 佸鵙 巹埜 埜頗 域鼠',
      '鼠弅',
    ].flatMap((line) => line.split(' ')),
  },
  {
    kind: 'big5-as-gbk',
    pairs: ['戈癟 薄猵 计秖 叭皘 羆砰 拜肈 狝叭 矪瞶 挡狦 恨瞶'].flatMap((line) => line.split(' ')),
  },
  {
    kind: 'gbk-twice',
    pairs: [
      '脮镁 庐脨 脨脜 脜脧 脧垄 陇脳 脳梅 脛锚 露脠 脠卤 脡锚 脨脨 脨脮 鹿脴 脢媒 脦脪 脪戮 脠脣 脰脨 脨禄 陋脠 潞脥 脥鹿 帽脭 脭潞 脳脺 脺脤 脤氓 忙脭 脭脷 碌脛 脦脢 脢脤',
      '脤芒 赂脛 脛陆 脤玫 玫脌 脌媒 脠潞 脥酶 酶脮',
    ].flatMap((line) => line.split(' ')),
  },
  {
    kind: 'utf8-twice',
    pairs: [
      '忙聰 聰驴 驴氓 氓潞 潞聹 聹盲 炉氓 氓聟 聟卢 卢氓 氓录 录聙 聙氓 氓路 陆聹 氓鹿 麓氓 忙聤 聤楼 楼氓 氓聭 聭聤 禄氓 氓聤 聤篓 篓氓 莽聰 聰鲁 忙聹 聹潞 潞氓 聟鲁 忙聝',
      '聝聟 聟氓 氓聠 聠碌 忙聲 聲掳 茅聡 聡聫 氓聧 聧聲 聲盲 陆聧 忙聢 聢聭 聭氓 氓卤 卤聙 掳聭 颅氓 聧聨 聟卤 卤氓 氓聮 聦氓 氓聸 陆氓 聤隆 茅聶',
    ].flatMap((line) => line.split(' ')),
  },
]

/** The bytes of U+FFFD, or of memory that was never written, read as GBK; each tells for itself. */
export const lostCharacters = /锟斤拷|斤拷锟|(?:烫){3,}|(?:屯){4,}/g

/**
 * Letters with accents in rows: `æ”¿åºœ` is UTF-8 read as Windows-1252 or ISO 8859-1, `Õþ¸®ÐÅÏ¢` GBK read so.
 */
export const westernReadings: readonly {
  readonly kind: 'utf8-as-western' | 'gbk-as-western'
  readonly pattern: RegExp
}[] = [
  {
    kind: 'utf8-as-western',
    pattern:
      /(?:[\u00e3-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd]{2}){2,}|(?:\u00c3[\u00a3-\u00af](?:[\u00c2\u00c5\u00cb\u00e2].{1,3}){2}){2,}/g,
  },
  { kind: 'gbk-as-western', pattern: /(?:[\u00b0-\u00f7][\u00a1-\u00fe]){4,}/g },
]
