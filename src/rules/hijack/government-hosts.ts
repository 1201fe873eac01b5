/**
 * Ends of host names that are a government's. Source: 国办发〔2017〕47号《政府网站发展指引》 (gov.cn for government sites), and the
 * registry's domains for organs and public bodies (.政务, .公益, as in their encoded forms). Data only.
 */
export const governmentEnds: readonly string[] = ['gov.cn', '政务', 'xn--zfr164b', '公益', 'xn--55qw42g']

/** Archives that give the address of the page they keep behind their own: `web.archive.org/web/2021/http://www.….gov.cn/`. */
export const archives: readonly string[] = [
  'web.archive.org',
  'archive.org',
  'archive.is',
  'archive.ph',
  'archive.today',
]
