import type { Numbers, NumberTable } from './numbers.ts'
import type { Random } from './random.ts'
import type { MadeReport } from './report.ts'

type Prose = Pick<
  MadeReport,
  'agency' | 'title' | 'publishedOn' | 'preamble' | 'sections' | 'signature' | 'furniture'
> & { readonly preamble: string }

/** A report's words. Whatever they say of a table is true of the table; no place in them exists. */
export function drawProse(year: number, numbers: Numbers, chance: Random): Prose {
  const place = chance.pick(['青槐县', '白砚区', '沉溪县', '望枫区', '霜桥市', '鹿汀县', '南栎区', '云蓑县'])
  const office = chance.pick(['水利局', '教育局', '司法局', '财政局', '工业和信息化局', '卫生健康局', '行政审批局'])
  const agency = place + office
  const day = 2 + chance.below(28)
  const publishedOn = `${year + 1}-01-${String(day).padStart(2, '0')}`
  const kinds = [1 + chance.below(60), 1 + chance.below(40), 1 + chance.below(20)] as const
  const columns = 5 + chance.below(9)
  const trainings = 1 + chance.below(5)
  const people = 11 + chance.below(90)
  return {
    agency,
    publishedOn,
    title: chance.pick([
      `${agency}${year}年政府信息公开工作年度报告`,
      `${agency}${year}年政府信息公开工作年度报告`,
      `${year}年${agency}政府信息公开工作年度报告`,
    ]),
    preamble:
      `本报告依照《中华人民共和国政府信息公开条例》编写，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、` +
      `政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。` +
      `所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    sections: {
      overview: [
        `${year}年，${agency}围绕群众关心的事项推进公开，主要做了以下工作。`,
        `（一）主动公开。全年在门户网站公开信息${kinds[0] + kinds[1] + kinds[2]}条，其中工作动态${kinds[0]}条，` +
          `政策文件${kinds[1]}条，财政预决算${kinds[2]}条。`,
        `（二）依申请公开。${applicationsInWords(numbers.applications)}`,
        `（三）政府信息管理。公文在起草时就标明公开属性，定期清理已失效的文件。`,
        `（四）平台建设。门户网站的公开专栏现有栏目${columns}个，由专人每周检查一次。`,
        `（五）监督保障。举办培训${trainings}次，参加${people}人次；公开工作列入年终考核，社会评议结果良好，未发生责任追究的情形。`,
      ],
      disclosure: [],
      applications: [],
      litigation: [],
      problems: [
        `存在的主要问题：一是部分栏目更新不够快；二是政策解读的形式还比较单一。`,
        `改进情况：一是明确各科室更新栏目的期限，按月通报；二是对重要文件同时制作图解和问答，方便群众理解。`,
      ],
      other: [`${year}年，本机关未收取政府信息公开信息处理费，没有其他需要报告的事项。`],
    },
    signature: [agency, `${year + 1}年1月${day}日`],
    furniture: {
      before: [
        chance.pick(['登录| 注册', '无障碍浏览 长者模式', '简体 | 繁体']),
        `当前位置：首页 > 政务公开 > 政府信息公开年报`,
      ],
      after: [chance.pick(['【打印本页】 【关闭窗口】', '分享到：']), '网站地图 联系我们', `主办单位：${agency}`],
    },
  }
}

function applicationsInWords(table: NumberTable): string {
  const total = (row: string): number => table[row]?.total ?? 0
  if (total('received') + total('carriedIn') === 0) return '全年没有收到政府信息公开申请。'
  return (
    `全年新收政府信息公开申请${total('received')}件，上年结转${total('carriedIn')}件；` +
    `办理${total('total')}件，结转下年度${total('carriedOut')}件。`
  )
}
