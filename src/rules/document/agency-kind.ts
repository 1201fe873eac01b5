export type AgencyKind = 'government' | 'town' | 'department'

/**
 * Of what kind an agency is, by its name; null where the name leaves it open, as that of a government's office does, which
 * reports for itself or for the government.
 *
 *     青槐县人民政府 · 青槐县    government, of a county or above
 *     柳湾镇人民政府 · 石桥街道办事处    town
 *     青槐县水利局    department
 */
export function agencyKindOf(name: string): AgencyKind | null {
  if (/(?:[镇乡]|苏木|街道)(?:人民政府|政府|办事处|办公室|党政(?:综合)?办(?:公室)?)*$/.test(name)) return 'town'
  if (/政府办公?[厅室]?$/.test(name)) return null
  if (/人民政府$|(?:省|市|县|区|自治州|盟|旗)$|(?:省|市|县|区)政府$/.test(name)) return 'government'
  if (/(?:管理|管|工作)委员会$|管委会$/.test(name) && /[区园]/.test(name)) return null
  return /[局委厅署]$|委员会$|(?<!政府)办公室$|(?:支队|大队|总队)$/.test(name) ? 'department' : null
}
