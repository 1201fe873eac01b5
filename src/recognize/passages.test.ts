import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'
import { mediaTypeOf } from '../source/source.ts'

/** As `role text`. */
function told(text: string): readonly string[] {
  return parse({ text, mediaType: mediaTypeOf(text) }).passages.map((passage) => `${passage.role} ${passage.text}`)
}

const body = `一、总体情况
我局认真落实条例。
五、存在的主要问题及改进情况
公开不够及时，今后按月检查。
六、其他需要报告的事项
没有其他需要报告的事项。`
const title = '青槐县教育局2023年政府信息公开工作年度报告'
const prose = [
  'heading 一、总体情况',
  'paragraph 我局认真落实条例。',
  'heading 五、存在的主要问题及改进情况',
  'paragraph 公开不够及时，今后按月检查。',
  'heading 六、其他需要报告的事项',
  'paragraph 没有其他需要报告的事项。',
]

describe('before and behind the report', () => {
  it.each([
    ['furniture', '登录| 注册'],
    ['furniture', '您现在的位置：首页 > 政务公开 > 年报'],
    ['furniture', '热搜:'],
    ['furniture', `${title}-青槐县人民政府`],
    ['furniture', '新闻中心'],
    ['separator', '|'],
    ['separator', '--\t--'],
    ['paragraph', '联系人:赵钱孙13800000000'],
  ])('%s: %s', (role, line) => {
    expect(told(`${line}\n${title}\n${body}`)).toEqual([`${role} ${line}`, `title ${title}`, ...prose])
  })

  it.each([
    ['metadata', '发布日期：2024-01-17 点击数：'],
    ['metadata', '2024-01-17 来源：青槐县教育局 浏览：12次'],
    ['metadata', '（2024年1月17日）'],
    ['furniture', '【打印】 【字体:'],
    ['paragraph', '根据《中华人民共和国政府信息公开条例》，现公布本年度报告。'],
  ])('under the title, %s: %s', (role, line) => {
    expect(told(`${title}\n${line}\n${body}`)).toEqual([`title ${title}`, `${role} ${line}`, ...prose])
  })

  it('labels and values in rows are metadata, cell by cell', () => {
    const lines = '索引号 | 公开方式 | 发布机构 |\n1162/2022-08 | 主动公开 | 青槐县教育局 |'
    expect(told(`${lines}\n${body}`)).toEqual([
      ...['索引号', '公开方式', '发布机构', '1162/2022-08', '主动公开', '青槐县教育局'].map(
        (cell) => `metadata ${cell}`,
      ),
      ...prose,
    ])
  })

  it('agency and date sign, and the footer follows', () => {
    const footer = ['网站地图', '主办单位：青槐县教育局', '青ICP备12345678号']
    expect(told([body, '青槐县教育局', '2024年1月17日', ...footer].join('\n'))).toEqual([
      ...prose,
      'signature 青槐县教育局',
      'signature 2024年1月17日',
      ...footer.map((line) => `furniture ${line}`),
    ])
  })

  it('whom to call is said by somebody', () => {
    const line = '联系人:赵钱孙13800000000'
    expect(told(`${body}\n${line}\n网站地图`)).toEqual([...prose, `paragraph ${line}`, 'furniture 网站地图'])
  })
})

describe('a passage', () => {
  it('stands in its section', () => {
    const { passages } = parse({ text: `${title}\n${body}`, mediaType: 'text/plain' })
    expect(passages.map(({ section }) => section)).toEqual([
      null,
      ...['overview', 'overview', 'problems', 'problems', 'other', 'other'],
    ])
  })

  it('is told of documents that are no report as well', () => {
    expect(told('当前位置：首页 > 通知\n关于做好年度报告编制工作的通知\n请各单位按时报送。')).toEqual([
      'furniture 当前位置：首页 > 通知',
      'paragraph 关于做好年度报告编制工作的通知',
      'paragraph 请各单位按时报送。',
    ])
  })

  it('of a page has the place of each of its characters', () => {
    const text = `<html><body><p>公&nbsp;开<b>不够</b>及时</p><table><tr><td>电话</td><td>12&#51;45</td></tr></table></body></html>`
    const { passages } = parse({ text, mediaType: 'text/html' })
    expect(passages.map((passage) => passage.text)).toEqual(['公\u00a0开不够及时', '电话\t12345'])
    const [first, second] = passages
    expect(first?.offsets?.map((offset) => text.charAt(offset)).join('')).toBe('公&开不够及时')
    expect(second?.offsets?.[5]).toBe(text.indexOf('&#51;'))
  })

  it('in traditional characters, or with pinyin, is told in plain ones, with what is shown beside', () => {
    const line = '我局嚴格執行條例，對應當主動公開的資訊認真審核發佈，辦理機關與個人的申請，並設置專欄。'
    const spun = '我局主動公開(kāi)各類(lèi)資料(liào)，辦理(lǐ)情況(kuàng)良好。'
    const text = `${line}\n${spun}`
    const [first, second] = parse({ text, mediaType: 'text/plain' }).passages
    expect(first).toMatchObject({
      text: '我局严格执行条例，对应当主动公开的信息认真审核发布，办理机关与个人的申请，并设置专栏。',
      shown: line,
    })
    expect(first).not.toHaveProperty('offsets')
    expect(second).toMatchObject({ text: '我局主动公开各类数据，办理情况良好。', shown: spun })
    expect(second?.offsets?.map((offset) => text.charAt(offset)).join('')).toBe('我局主動公開各類資料，辦理情況良好。')
  })
})

it('what was lost of the text is counted, with its first place', () => {
  const { replacements } = parse({ text: '我局认\ufffd落实条\ufffd\ufffd。', mediaType: 'text/plain' })
  expect(replacements).toEqual({ count: 3, first: { start: 3, end: 4 } })
  expect(parse({ text: body, mediaType: 'text/plain' }).replacements).toBeNull()
})
