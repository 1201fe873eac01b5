import { describe, expect, it } from 'vitest'
import { align, labelsOf } from './align.ts'

/**
 * Where labels are found in a document, in which `#` stands for a value: for each label, its characters with `·` for each
 * one lost, and behind `@` where in the document (without values) they begin; the parts of a label that is torn one by one.
 */
function found(labels: readonly string[], marked: string): readonly string[] {
  const form = labels.join('')
  const document = marked.replaceAll('#', '')
  const breaks = new Uint8Array(document.length)
  let at = 0
  for (const unit of marked) {
    if (unit !== '#') at++
    else if (at < breaks.length) breaks[at] = 1
  }
  let end = 0
  const pieces = labels.map((label) => {
    const start = end
    end += label.length
    return { start, end }
  })
  const places = align(labelsOf(form, pieces), document, breaks)
  return pieces.map(({ start, end }) => {
    const parts: { text: string; from: number | null }[] = [{ text: '', from: null }]
    for (const [index, place] of places.subarray(start, end).entries()) {
      const from = place < 0 ? null : place - index
      const last = parts.at(-1)
      if (last && (from === null || last.from === null || last.from === from)) {
        last.text += place < 0 ? '·' : document.charAt(place)
        last.from ??= from
      } else parts.push({ text: document.charAt(place), from })
    }
    return withPlaces(parts)
  })
}

/** `from` is where the label would begin if all of it were as near as this part. */
function withPlaces(parts: readonly { text: string; from: number | null }[]): string {
  let length = 0
  return parts
    .map(({ text, from }) => {
      const place = from === null ? '' : `@${from + length}`
      length += text.length
      return text + place
    })
    .join(' ')
}

describe('labels', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['as printed', ['规章', '行政许可'], '规章#行政许可#', ['规章@0', '行政许可@2']],
    ['behind other words', ['规章', '行政许可'], '信息内容规章#行政许可#', ['规章@4', '行政许可@6']],
    [
      'with words added in between',
      ['行政处罚', '行政强制'],
      '行政处罚#其中罚款#行政强制#',
      ['行政处罚@0', '行政强制@8'],
    ],
    [
      'with a note inside',
      ['本年收费金额单位万元', '行政强制'],
      '本年收费金额注含上年单位万元#行政强制',
      ['本年收费金额@0 单位万元@10', '行政强制@14'],
    ],
    ['with characters lost', ['现行有效件数', '行政许可'], '现行有效件#行政许可#', ['现行有效件·@0', '行政许可@5']],
    ['with characters lost in the middle', ['对外公开总数量'], '对外总数量', ['对外··@0 总数量@2']],
    ['with a character misread', ['重复申请', '行政许可'], '重夏申请#行政许可#', ['重·申请@0', '行政许可@4']],
    ['that are lost', ['规章', '行政许可', '行政强制'], '规章##行政强制#', ['规章@0', '····', '行政强制@2']],
    ['of which all are lost', ['规章', '行政许可'], '', ['··', '····']],
  ])('%s', (_, labels, document, expected) => {
    expect(found(labels, document)).toEqual(expected)
  })
})

describe('labels that repeat', () => {
  it('are told apart by their order', () => {
    const labels = ['结果维持', '总计', '结果维持', '总计', '结果维持', '总计']
    expect(found(labels, '结果维持总计结果维持总计结果维持总计')).toEqual([
      '结果维持@0',
      '总计@4',
      '结果维持@6',
      '总计@10',
      '结果维持@12',
      '总计@16',
    ])
  })

  it('are told apart by their neighbours where one is lost', () => {
    const labels = ['法律服务机构', '其他', '其他处理', '不予处理', '其他', '总计']
    expect(found(labels, '法律服务机构#其他处理#不予处理#其他#总计#')).toEqual([
      '法律服务机构@0',
      '··',
      '其他处理@6',
      '不予处理@10',
      '其他@14',
      '总计@16',
    ])
  })

  it('within the words of another label are not taken out of it', () => {
    expect(found(['其他法律禁止公开', '其他'], '其他法律禁止公开#其他#')).toEqual(['其他法律禁止公开@0', '其他@8'])
  })

  it('in the document only are taken whole, once', () => {
    const [label, following] = found(['行政处罚', '行政强制'], '行政处罚行政处罚#行政强制#')
    expect(label).toMatch(/^行政处罚@[04]$/)
    expect(following).toBe('行政强制@8')
  })

  it('in the document in part are taken where they are whole', () => {
    expect(found(['行政处罚', '行政强制'], '行政处罚处罚#行政强制#')[0]).toBe('行政处罚@0')
    expect(found(['行政处罚', '行政强制'], '行政行政处罚#行政强制#')[0]).toBe('行政处罚@2')
  })
})

it('takes a label that is wrapped around its values for one', () => {
  expect(
    found(
      ['重复申请', '申请人逾期未按收费通知要求缴纳费用', '其他'],
      '重复申请#申请人逾期未按收费#通知要求缴纳费用其他#',
    ),
  ).toEqual(['重复申请@0', '申请人逾期未按收费通知要求缴纳费用@4', '其他@21'])
})

it('never puts unlike characters together', () => {
  expect(found(['规章'], '行政许可')).toEqual(['··'])
})

it('takes what is left of such a label, too', () => {
  expect(found(['属于国家秘密', '属于内部事务'], '属于国家#密#属于内部事务#')).toEqual([
    '属于国家·@0 密@4',
    '属于内部事务@5',
  ])
})
