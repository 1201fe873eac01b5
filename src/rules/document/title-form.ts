import { excerpt } from '../passages.ts'
import { holds, type Outcome, type Rule, unknown } from '../rule.ts'
import { plainWords, titleLineOf } from './title-line.ts'

/** The year may stand before the agency: as many agencies have it so, and notices pass it. */
export const titleForm: Rule = {
  id: 'document/title-form',
  severity: 'info',
  title: { zh: '标题不规范', en: 'Title not as usual' },
  message: {
    zh: '标题“{title}”不规范，应为“{expected}”',
    en: 'The title “{title}” should read “{expected}”',
  },
  variants: {
    'work-report': {
      zh: '标题“{title}”写成了“工作报告”，应为“{expected}”',
      en: 'The title “{title}” says 工作报告 (work report); it should read “{expected}”',
    },
    'no-agency': {
      zh: '标题“{title}”没有写机关名称，应为“{expected}”',
      en: 'The title “{title}” does not name the agency; it should read “{expected}”',
    },
  },
  advice: {
    zh: '请把标题改为“机关名称＋年份＋年政府信息公开工作年度报告”，不加“关于”，不写“年度政府信息公开”“年报”“工作报告”。',
    en: 'Make the title agency, year, 年政府信息公开工作年度报告, without 关于 or 年度 before it, and neither 年报 nor 工作报告.',
  },
  basis: [
    {
      zh: '政府信息公开年度报告抽查通报的常见问题；《条例》第五十条称“政府信息公开工作年度报告”',
      en: 'A common reproach in inspection notices; article 50 of the regulation says 政府信息公开工作年度报告',
    },
  ],
  check({ report }) {
    const line = titleLineOf(report)
    if (!line) return [unknown]
    const title = line.text.replace(/^(?:[#*]|\[\d+\])+|[#*]+$|\(公开\)$/g, '').replace(/^《(.*)》$/, '$1')
    if (usual.test(title)) return [holds]
    const named = report.agency ? plainWords(report, report.agency) : (agencyFirst.exec(title)?.[1] ?? '某机关')
    const expected = `${named}${report.year?.value ?? '××××'}年政府信息公开工作年度报告`
    const broken = (variant?: string): Outcome => ({
      kind: 'broken',
      ...(variant && { variant }),
      ...(variant === 'work-report' && { severity: 'warning' as const }),
      arguments: { title: excerpt(title, 60), expected },
      at: { part: 'title' },
      span: line.span,
      expected,
      found: title,
    })
    if (/工作报告$/.test(title) && !/年度(?:工作)?报告$/.test(title)) return [broken('work-report')]
    return [title.replace(titleWords, '') === '' ? broken('no-agency') : broken()]
  },
}

const year = '[\\d〇○零一二三四五六七八九]{4}'

/** `青槐县水利局2023年政府信息公开工作年度报告`, `2023年青槐县水利局政府信息公开工作年度报告` */
const usual = new RegExp(`^(?!.*关于)(?:.{2,60}${year}年|${year}年(?!度)[^年]{2,60})政府信息公开工作年度报告$`)

/** All that a title has besides the agency's name. */
const titleWords = new RegExp(
  `${year}年度?|关于|(?:政府|政务)?信息(?:主动)?公开|政务公开|工作|情况|年度|总结|报告|年报|的`,
  'g',
)

const agencyFirst = /^(.{2,40}?)(?:关于)?[\d〇]{4}年/
