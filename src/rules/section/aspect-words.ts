import type { SectionKey } from '../../forms/form.ts'

/*
 * The five aspects that 国办公开办函〔2021〕30号 asks for under 总体情况, and the words by which a text treats one. Widened
 * after reading published reports: whoever speaks of the matter at all has treated it.
 */
export const aspects: readonly {
  readonly name: string
  readonly pattern: RegExp
  /** Where else offices treat it. */
  readonly elsewhere: readonly SectionKey[]
}[] = [
  {
    name: '主动公开',
    pattern:
      /主动公开|主动向社会公开|(?:公开|发布|更新)[^，。；]{0,14}(?:信息|文件)[^，。；]{0,8}\d+[余多]?(?:条|件|篇|份)/u,
    elsewhere: ['disclosure'],
  },
  {
    name: '依申请公开',
    pattern: /依申请|申请公开|公开申请/u,
    elsewhere: ['applications'],
  },
  {
    name: '政府信息管理',
    pattern:
      /信息(?:资源|公开)?(?:内容)?(?:的)?(?:规范化?)?管理|公开属性|动态调整|清理|保密审查|审查机制|审核|审查|三审|目录|规范性文件管理|更新/u,
    elsewhere: [],
  },
  {
    name: '平台建设',
    pattern: /平台|网站|专栏|专区|栏目|新媒体|公众号|微信|微博|公报/u,
    elsewhere: [],
  },
  {
    name: '监督保障',
    pattern: /监督|考核|培训|评议|责任追究|督查|督办|检查|问责|组织领导|领导小组|专人/u,
    elsewhere: [],
  },
]
