/*
 * How reports speak of what they do about their problems. Collected from published reports.
 */

/** A wish that belongs to the problem: 有待进一步加强, 还需改进. */
export const wishes =
  /(?:有待|亟待|亟需|急需|还需|尚需|仍需|需要?|不够|不能|缺乏|欠缺|未能?|不)(?:于)?[^，。；]{0,12}(?:加强|提高|完善|提升|改进|强化|优化|加大|健全|规范|充实|拓展|创新|深化|细化|丰富|落实|建立)/gu

export const measureWords = /改进|措施|下一步|下步|下一年|下阶段|今后|接下来|未来|整改|打算|计划|对策|针对|将/u

/** What most reports need not be asked for: it takes long to compile. */
export const measureVerbs =
  /(?:^|[。；：，、]|[一二三四五六七八九十]是|[一二三四五六七八九十\d][.、）)])(?:进一步|继续|不断|持续|切实|积极|要|着力|努力|大力|我[局办委镇乡]){0,3}(?:加强|提高|完善|强化|加大|健全|拓展|拓宽|丰富|优化|规范|落实|提升|建立|深化|推进|细化|明确|组织|开展|注重|抓好|做好|严格|充实|创新|增强|扩大|坚持|定期)/u
