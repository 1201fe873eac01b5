import { cities, ministries, municipalities, nationalBureaus } from './rule-making-words.ts'

/**
 * Whether a body can make 规章, by its name; null where the name leaves it open.
 *
 *     教育部 · 广东省人民政府 · 合肥市 · 大理白族自治州人民政府    can
 *     昆山市人民政府 · 青槐县 · 合肥市水利局 · 国家税务总局青槐县税务局 · 白砚经济技术开发区管委会    cannot
 *     合肥市人民政府办公室    null: it may report for the government
 */
export function canMakeRules(agency: string): boolean | null {
  const name = agency.replace(/^中华人民共和国/, '').replace(/[（(][^（）()]*[）)]/g, '')
  if (ministries.includes(name)) return true
  if (nationalBureaus.includes(name)) return null
  if ([...ministries, ...nationalBureaus].some((body) => name.startsWith(body))) return false
  const [, place = name, office] = /^(.+?)(?:人民)?政府(办公[厅室]|办)?$/.exec(name) ?? []
  const can = placeCan(place)
  if (can !== null) return can && office !== undefined ? null : can
  return office !== undefined || otherBody.test(name) ? false : null
}

/** Whether the government of a place can; null for what is no place. */
function placeCan(place: string): boolean | null {
  if (/特别行政区$/.test(place)) return null
  if (/(?:省|自治区|自治州)$/.test(place)) return true
  if (municipalities.some((city) => place === `${city}市`)) return true
  const city = /([^省市]+)市$/.exec(place)?.[1]
  // 自治州 and 自治区 may stand before the city's name.
  if (city !== undefined) return cities.has(city.replace(/^.*自治[州区]/, ''))
  return /(?:[县区旗镇乡]|街道|苏木)$/.test(place) ? false : null
}

const otherBody =
  /(?:[局厅处办委站所队院校]|委员会|管委会|办公室|中心|公署|街道|办事处|大学|学院|公司|集团|协会|联合会|总社|供销社|海关)$/
