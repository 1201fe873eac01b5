/**
 * Words that tell what a number beside them is. Sources: the contact lines of some hundred report pages; the layout of
 * citizen identity numbers in GB 11643-1999; the number ranges of bank cards in use on the mainland (JR/T 0008).
 */

/** Before a telephone number. */
export const telephoneWords = /电话|手机|联系|咨询|热线|号码|致电|拨打|短信|微信|QQ|:|tel|mobile|phone/i

/** Before a number that identifies a document or a body, and no person. */
export const codeWords =
  /(?:索引号?|信用代码|机构代码|(?<!身份)证号|编号|文号|案号|订单号|流水号|备案号?|标识码|项目代码|条形码|ISBN|ISSN)[^\d]{0,6}$/

/** Behind a number that counts something. */
export const countWords = /^ ?(?:元|万|亿|余|多|件|条|个(?!人)|次|人次|份|项|户|平方|公里|千米|吨|亩|%)/

/** Beside the number of an account. */
export const accountWords = /[账帐][号户]|卡号|开户|银行|户名|收款/

/** The first two digits of the place in an identity number: provinces, and residents of Taiwan, Hong Kong and Macao. */
export const identityPlaces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/

/** Issuers' numbers of bank cards: 62 for nearly all, others of cards before 2009 or of two brands. */
export const cardIssuers = /^(?:62\d{14,17}|(?:9558|9559|60|68|69)\d{12,15}|(?:4\d|5[1-5]|35)\d{14})$/

/** Hosts of mailboxes that anybody can have. */
export const personalMailHosts =
  /^(?:qq|vip\.qq|foxmail|163|vip\.163|126|yeah|139|189|wo|sina|vip\.sina|sohu|tom|21cn|aliyun|gmail|hotmail|outlook|live|msn|yahoo|icloud)\.(?:com|net|cn|com\.cn)$/i
