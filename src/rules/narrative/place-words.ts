/*
 * How offices and places call themselves. The levels follow article 30 of the Constitution and the usual forms of the
 * Organic Law of Local People's Congresses and Local People's Governments.
 */

/** The last character of a place's name, and what its offices call it: 我县. A city, or a district of one, may say 我市. */
export const foreignSelf: { readonly [level: string]: RegExp } = {
  区: /我县|我镇(?!域)|我乡/gu,
  县: /我区(?!域)|我镇(?!域)|我乡/gu,
  市: /我县|我镇(?!域)|我乡/gu,
}
export const selfWords: readonly string[] = ['我县', '我区', '我镇', '我乡']

/** What only an office below the county says of those above or beside it. */
export const subordinate =
  /(?:个别|部分|少数|有的|一些|各)(?:乡镇|镇街|镇乡|乡镇街道|乡\(镇\)|乡（镇）|街道)(?![^，。；]{0,3}(?:所|站|中心|分局|部门办公室))(?:和[^，。；]{0,8})?[^，。；]{0,4}?(?:人员|队伍|专职|信息员|公开工作|重视|更新|力量|培训)/gu

export const subordinateWords: readonly string[] = ['乡镇', '镇街', '镇乡', '乡（镇', '街道']

/** Verbs that open a report on an office's own work. */
export const ownWork =
  '(?:认真|严格|坚持|高度重视|按照|根据|围绕|深入|积极|全年|共计?|主动公开|不断|进一步|紧紧|以习近平|贯彻|全面|切实|扎实|持续)'
