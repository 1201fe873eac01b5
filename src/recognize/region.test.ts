import { describe, expect, it } from 'vitest'
import type { TableKey } from '../forms/form.ts'
import { textRows } from '../layouts/text.ts'
import { lookAt } from './first-look.ts'
import { findRegions } from './region.ts'
import { tokensOf } from './tokens.ts'

/** What was found of a table: its first and its last words and the number of its values; null where it was not found. */
function found(text: string, key: TableKey) {
  const rows = [...textRows(text)]
  const tokens = tokensOf(rows, lookAt(rows))
  const region = findRegions(tokens).get(key)
  if (!region) return null
  const inside = tokens.slice(region.from, region.to)
  const words = inside.flatMap((token) => (token.kind === 'words' ? [token.raw] : []))
  return { first: words[0], last: words.at(-1), values: inside.length - words.length }
}

const disclosure = `
第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 1 | 2 | 3
行政规范性文件 | 4 | 5 | 6
第二十条第（五）项
信息内容 | 本年处理决定数量
行政许可 | 7
第二十条第（六）项
信息内容 | 本年处理决定数量
行政处罚 | 8
行政强制 | 9
第二十条第（八）项
信息内容 | 本年收费金额（单位：万元）
行政事业性收费 | 10`

const litigation = `
行政复议 | 行政诉讼
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15`

const prose = `一、总体情况
2023年，我局制发行政规范性文件3件，废止1件，现行有效20件；作出行政许可决定15件，行政处罚决定8件，行政强制0件。
全年收到政府信息公开申请5件，其中自然人4件，予以公开3件，部分公开1件。
因政府信息公开被提起行政复议1件，结果维持1件；没有行政诉讼。`

describe('a table is found', () => {
  it('between prose', () => {
    expect(
      found(
        `${prose}\n二、主动公开政府信息情况${disclosure}\n三、收到和处理政府信息公开申请情况\n我局将继续努力。`,
        'disclosure',
      ),
    ).toEqual({
      first: '第二十条第（一）项',
      last: '行政事业性收费',
      values: 10,
    })
  })

  it('without the words in the sentences before it', () => {
    const before =
      '行政许可 行政处罚 行政强制\n我局坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实党的二十大精神。'
    expect(found(before + disclosure, 'disclosure')?.first).toBe('第二十条第（一）项')
  })

  it('with the values behind its last label', () => {
    expect(found(`${prose}${litigation}\n五、存在的主要问题`, 'litigation')?.values).toBe(15)
  })

  it('without any value', () => {
    const labels = disclosure.replace(/\| \d+/g, '|').replace(/ \|+$/gm, '')
    expect(found(labels, 'disclosure')).toMatchObject({ first: '第二十条第（一）项', last: '行政事业性收费' })
  })

  it('whole, with a note in its middle', () => {
    const note = '说明：本表数据自2023年3月起由新组建的单位汇总。'
    const noted = disclosure.replace('\n第二十条第（六）项', `\n${note}\n第二十条第（六）项`)
    expect(found(noted, 'disclosure')).toMatchObject({ first: '第二十条第（一）项', last: '行政事业性收费' })
  })

  it('beside the other one', () => {
    const page = `${disclosure}\n四、政府信息公开情况${litigation}`
    expect(found(page, 'disclosure')?.values).toBe(10)
    expect(found(page, 'litigation')?.values).toBe(15)
  })
})

describe('no table is found', () => {
  it.each<[TableKey]>([['disclosure'], ['applications'], ['litigation']])('in prose that speaks of %s', (key) => {
    expect(found(prose, key)).toBeNull()
  })

  it.each<[TableKey]>([['disclosure'], ['applications'], ['litigation']])('in numbers alone, for %s', (key) => {
    expect(found('0\n'.repeat(200), key)).toBeNull()
  })

  it('in a mention of one label', () => {
    expect(found('行政许可 | 3', 'disclosure')).toBeNull()
  })
})
