import type { TableKey } from '../forms/form.ts'
import type { Cell, Doubt, Origin, Reason, Report } from '../report/report.ts'
import type { Language } from '../rules/words.ts'

/** Doubtful cells are numbers or blanks as well, and counted among them. */
export type ShownState = Cell['state'] | 'unplaced' | 'doubtful'

/** What inspect says, in one language. */
export interface InspectWords {
  readonly size: string
  readonly encoding: string
  readonly mediaType: string
  readonly layouts: string
  readonly kind: string
  readonly edition: string
  readonly title: string
  readonly agency: string
  readonly year: string
  readonly publishedOn: string
  readonly signedOn: string
  readonly documentIndex: string
  readonly sections: string
  readonly line: string
  readonly total: string
  readonly notFound: string
  readonly noTable: string
  readonly undeclared: string
  readonly noRivals: string
  readonly noEncoding: string
  readonly noEdition: string
  readonly before2019: string
  readonly unreadableMark: string
  readonly placeMeaning: string
  readonly wrongMeaning: string
  readonly inferredMeaning: string
  readonly readAs: string
  readonly or: string
  readonly comma: string
  readonly colon: string
  readonly bytes: (count: string) => string
  readonly characters: (count: string) => string
  readonly declared: (encoding: string) => string
  readonly rivals: (encodings: string) => string
  readonly notRead: (reason: string) => string
  readonly mixed: (tables: string) => string
  readonly editionOf: (edition: string, instrument: string) => string
  readonly tableOf: (table: string, edition: string) => string
  readonly printed: (raw: string) => string
  readonly list: (items: readonly string[]) => string
  readonly aside: (items: readonly string[]) => string
  readonly tables: { readonly [key in TableKey]: string }
  readonly kinds: { readonly [key in Report['kind']]: string }
  readonly reasons: { readonly [key in Reason]: string }
  readonly mediaTypes: { readonly [key in Origin['mediaType']]: string }
  readonly layoutNames: { readonly [name: string]: string }
  readonly states: { readonly [state in ShownState]: string }
  readonly meanings: { readonly [state in ShownState]: string }
  readonly doubts: { readonly [doubt in Doubt]: string }
}

export const inspectWords: { readonly [language in Language]: InspectWords } = {
  zh: {
    size: '大小',
    encoding: '编码',
    mediaType: '类型',
    layouts: '表格排法',
    kind: '识别结果',
    edition: '格式版本',
    title: '标题',
    agency: '机关',
    year: '报告年度',
    publishedOn: '发布日期',
    signedOn: '落款日期',
    documentIndex: '索引号',
    sections: '章节',
    line: '行',
    total: '合计',
    notFound: '未找到',
    noTable: '未找到这张表',
    undeclared: '文件未声明编码',
    noRivals: '别的编码都不合',
    noEncoding: '无法确定',
    noEdition: '看不出',
    before2019: '2019 年以前的统计表，不读取',
    unreadableMark: '?文字',
    placeMeaning: '在文件中的位置：第 3 行第 5 列（列按 UTF-16 单元计）；表格右侧的数字是各行数值所在的行',
    wrongMeaning: '与各项合计不符的数；应为多少，见表下',
    inferredMeaning: '没有读到，但各项合计只容许这个数；未当作读到的数',
    readAs: '可读作 ',
    or: '或 ',
    comma: '，',
    colon: '：',
    bytes: (count) => `${count} 字节`,
    characters: (count) => `${count} 字`,
    declared: (encoding) => `文件自称 ${encoding}`,
    rivals: (encodings) => `也可能是 ${encodings}`,
    notRead: (reason) => `不是可读取的年度报告：${reason}`,
    mixed: (tables) => `新旧格式混用：${tables}`,
    editionOf: (edition, instrument) => `${edition} 版（${instrument}）`,
    tableOf: (table, edition) => `${table}表 ${edition} 版`,
    printed: (raw) => `原文“${raw}”`,
    list: (items) => items.join('、'),
    aside: (items) => `（${items.join('；')}）`,
    tables: { disclosure: '主动公开', applications: '申请办理', litigation: '复议诉讼' },
    kinds: { report: '政府信息公开工作年度报告', unrecognized: '不是可读取的年度报告' },
    reasons: {
      empty: '文件是空的',
      binary: '文件不是文字（可能是 PDF、图片或办公软件文档）',
      undecodable: '用各种编码都读不通',
      'too-large': '超过了允许读取的大小',
      unreadable: '系统不允许读取',
      'blank-form': '是没有填写的空白格式，或印发格式的通知',
      'before-2019': '是 2014 至 2018 年的旧统计表',
      'no-tables': '有年度报告的标题，但一张表也没有',
      'not-a-report': '内容不是年度报告',
    },
    mediaTypes: { 'text/plain': '纯文本', 'text/html': '网页', 'application/octet-stream': '非文字' },
    layoutNames: { html: '网页表格', pipe: '竖线分隔', tab: '制表符分隔', line: '一格一行' },
    states: {
      number: '数字',
      blank: '空白',
      unreadable: '读不出',
      missing: '缺',
      unplaced: '列不明',
      doubtful: '存疑',
    },
    meanings: {
      number: '数字',
      blank: '空白：格中没有内容（·），或只有表示“无”的符号，照原样显示；空白不等于 0',
      unreadable: '读不出：格中有内容，但不是一个数',
      missing: '缺：文件中没有这一格，或不能确定哪个数属于这一格',
      unplaced: '列不明：与本行在一起的数，但看不出属于哪一列，括号内是位置；“可读作”之后是可能的几种读法',
      doubtful: '存疑：已经读出，也计入数字或空白，但可能有误，请核对原文；原因写在各表下方',
    },
    doubts: {
      'label-lost': '没有找到这一行的项目名称，这些数是按上下两行的位置归到这一行的',
      'labels-first': '几行的项目名称排在一起，数都排在后面，是依次分到各行的',
      position: '列只能从它在行中的位置看出',
      'more-values': '这一行的数比规定的格数多，选用的是加起来对得上，或者位置合适的那些',
      'run-together': '几个数连在一起，中间没有间隔，是按唯一说得通的办法分开的',
      torn: '一个数被拆成了几段，是重新拼起来的',
      'blanks-unsure': '旁边的空白格也许不该这样对应，那样它就属于别的列',
    },
  },
  en: {
    size: 'Size',
    encoding: 'Encoding',
    mediaType: 'Media type',
    layouts: 'Table layout',
    kind: 'Recognized as',
    edition: 'Edition',
    title: 'Title',
    agency: 'Agency',
    year: 'Report year',
    publishedOn: 'Published on',
    signedOn: 'Signed on',
    documentIndex: 'Index number',
    sections: 'Sections',
    line: 'line',
    total: 'Total',
    notFound: 'not found',
    noTable: 'this table was not found',
    undeclared: 'the file declares none',
    noRivals: 'no other encoding fits',
    noEncoding: 'cannot be told',
    noEdition: 'cannot be told',
    before2019: 'a statistics form from before 2019, which is not read',
    unreadableMark: '?text',
    placeMeaning:
      'place in the file: line 3, column 5 (in UTF-16 units); beside the tables stand the lines of each row’s values',
    wrongMeaning: 'the sums of the table speak against this number; what it should be stands below the table',
    inferredMeaning: 'not read: the sums leave no other number; it is not taken for one that was read',
    readAs: 'could be ',
    or: 'or ',
    comma: ', ',
    colon: ': ',
    bytes: (count) => `${count} bytes`,
    characters: (count) => `${count} characters`,
    declared: (encoding) => `the file declares ${encoding}`,
    rivals: (encodings) => `could also be ${encodings}`,
    notRead: (reason) => `not a readable annual report: ${reason}`,
    mixed: (tables) => `editions are mixed: ${tables}`,
    editionOf: (edition, instrument) => `edition ${edition} (${instrument})`,
    tableOf: (table, edition) => `${table} ${edition}`,
    printed: (raw) => `printed “${raw}”`,
    list: (items) => items.join(', '),
    aside: (items) => ` (${items.join('; ')})`,
    tables: { disclosure: 'disclosure', applications: 'applications', litigation: 'litigation' },
    kinds: {
      report: 'annual report on the disclosure of government information',
      unrecognized: 'not a readable annual report',
    },
    reasons: {
      empty: 'the file is empty',
      binary: 'the file is no text (perhaps a PDF, a picture or an office document)',
      undecodable: 'it cannot be decoded in any of the known encodings',
      'too-large': 'it is larger than was allowed to be read',
      unreadable: 'the system did not let it be read',
      'blank-form': 'it is the blank form, or the notice that prescribes it',
      'before-2019': 'it is the older statistics form of 2014 to 2018',
      'no-tables': 'it has the headings of an annual report, but none of its tables',
      'not-a-report': 'it is something else',
    },
    mediaTypes: { 'text/plain': 'plain text', 'text/html': 'web page', 'application/octet-stream': 'no text' },
    layoutNames: {
      html: 'HTML tables',
      pipe: 'cells between bars',
      tab: 'cells between tabs',
      line: 'a cell a line',
    },
    states: {
      number: 'number',
      blank: 'blank',
      unreadable: 'unreadable',
      missing: 'missing',
      unplaced: 'unplaced',
      doubtful: 'doubtful',
    },
    meanings: {
      number: 'a number',
      blank: 'blank: nothing stands in the cell (·), or a mark for nothing, shown as it is; this is not 0',
      unreadable: 'unreadable: something stands in the cell that is not one number',
      missing: 'missing: the file has no such cell, or it is not certain which value belongs in it',
      unplaced:
        'unplaced: stands with the row, but in no certain column; its place is in brackets; “could be” lists possible readings',
      doubtful:
        'doubtful: read, and counted as a number or a blank, but perhaps wrong: check it; the reasons stand below its table',
    },
    doubts: {
      'label-lost': 'the label of its row was not found; it stands between the values of the rows above and below',
      'labels-first':
        'the labels of several rows stand together, and all values behind them; they were dealt out in order',
      position: 'only its position on the line tells its column',
      'more-values': 'its row has more values than the form has cells; those were taken that add up, or stand in place',
      'run-together': 'several numbers stand without a blank between them; they were parted in the only way that fits',
      torn: 'the number was in pieces, which were put together',
      'blanks-unsure': 'the blank cells beside it may be matched wrongly; it would then belong in another column',
    },
  },
}
