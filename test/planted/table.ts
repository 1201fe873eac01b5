import type { Writer } from '../made/writers/writer.ts'
import { rowALine, withCell, withLine, withText } from './changes.ts'
import type { PlantedFault } from './fault.ts'

const plainText = {
  because: 'the text is cut out between two headings, and markup would be left open',
  layouts: ({ mediaType }: Writer) => mediaType === 'text/plain',
}

const wholeWords = {
  because: 'the words are parted by markup, or wrapped into several lines',
  layouts: ({ name }: Writer) => !['html-word-processor', 'aligned', 'box'].includes(name),
}

export const tableFaults: readonly PlantedFault[] = [
  {
    name: 'a table in an attachment',
    rules: ['table/missing'],
    only: plainText,
    page: (text) =>
      text.replace(
        /(四、政府信息公开行政复议、行政诉讼情况)(\s)[\s\S]*?(?=五、存在的主要问题)/,
        '$1$2本年度的复议、诉讼数据见附件。$2',
      ),
  },
  {
    name: 'a head that is gone',
    rules: ['table/header-missing'],
    only: wholeWords,
    page: (text) => text.replaceAll('自然人', ''),
  },
  {
    name: 'a head that is nearly the form’s',
    rules: ['table/header-text'],
    only: wholeWords,
    page: (text) => text.replaceAll('本年新制作数量', '本年度制作数量').replaceAll('本年制发件数', '本年度发件数'),
  },
  {
    name: 'a row that is gone',
    rules: ['table/row-missing'],
    only: rowALine,
    page: (text) => withLine(text, '8.属于行政查询事项', () => null),
  },
  {
    name: 'a row of one’s own',
    rules: ['table/row-extra'],
    only: rowALine,
    page: (text) =>
      withLine(text, '规范性文件', (line) => `${line}\n${line.replace(/(?:行政)?规范性文件/, '其他主动公开文件')}`),
  },
  {
    name: 'two rows exchanged',
    rules: ['table/row-order'],
    only: rowALine,
    page: (text) => {
      const second = text.split('\n').find((line) => line.includes('4.保护第三方合法权益'))
      const without = withLine(text, '4.保护第三方合法权益', () => null)
      return without && withLine(without, '2.其他法律行政法规禁止公开', (line) => `${second}\n${line}`)
    },
  },
  {
    name: 'a label other than the form’s',
    rules: ['table/row-label'],
    only: wholeWords,
    page: (text) => text.replaceAll('行政处罚', '行政处罚案'),
  },
  {
    name: 'values that are gone from a row',
    rules: ['table/cells-missing'],
    only: rowALine,
    page: (text) =>
      withLine(text, '3.补正后申请内容仍不明确', (line) => line.replace(/(不明确[\s|]*\d+)[\s|]+\d[\d\s|]*$/, '$1')),
  },
  {
    name: 'a value too many in a row',
    rules: ['table/cells-extra'],
    only: rowALine,
    page: (text) => withLine(text, '行政强制', (line) => line.replace(/(强制)(\s*[|\t]\s*)(\d+)/, '$1$2$3$2717')),
  },
  {
    name: 'rows that begin a column earlier',
    rules: ['table/column-shift'],
    only: {
      because: 'only this one keeps columns and leaves fields empty',
      layouts: ({ name }) => name === 'tab-spans',
    },
    page: (text) =>
      ['一、本年新收', '二、上年结转'].reduce<string | null>(
        (page, label) => page && withLine(page, label, (line) => line.replace('\t\t', '\t')),
        text,
      ),
  },
  {
    name: 'a mark for nothing',
    rules: ['table/blank-cell'],
    report: (report) => {
      const column = report.disclosureEdition === '2019' ? 'produced' : 'issued'
      return withText(report, 'disclosure', 'regulations', column, '/')
    },
  },
  {
    name: 'a unit in a count',
    rules: ['table/not-a-number'],
    report: (report) => withText(report, 'disclosure', 'penalties', 'decisions', '12件'),
  },
  {
    name: 'Chinese numerals',
    rules: ['table/not-a-number'],
    report: (report) => withText(report, 'disclosure', 'coercion', 'decisions', '二十一'),
  },
  {
    name: 'a count below zero',
    rules: ['table/negative'],
    report: (report) => withCell(report, 'disclosure', 'penalties', 'decisions', -3),
  },
  {
    name: 'half a case',
    rules: ['table/not-integer'],
    report: (report) => withCell(report, 'disclosure', 'penalties', 'decisions', 3.5),
  },
  {
    name: 'an amount in yuan',
    rules: ['table/unit'],
    report: (report) =>
      report.disclosureEdition === '2019'
        ? withText(
            withCell(report, 'disclosure', 'procurement', 'projects', 2),
            'disclosure',
            'procurement',
            'amount',
            '35000元',
          )
        : withText(report, 'disclosure', 'fees', 'amount', '35000元'),
  },
  {
    name: 'a head without its unit',
    rules: ['table/unit'],
    only: wholeWords,
    page: (text) => (text.includes('（单位：万元）') ? text.replaceAll('（单位：万元）', '') : null),
  },
]
