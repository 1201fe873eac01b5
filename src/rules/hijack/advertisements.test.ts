import { describe, expect, test } from 'vitest'
import { unrecognized } from '../../recognize/index.ts'
import type { Origin, Report } from '../../report/report.ts'
import { gambling } from './gambling.ts'
import { pornography } from './pornography.ts'

const origin: Origin = {
  path: 'report.txt',
  sha256: '',
  bytes: 1,
  encoding: 'utf-8',
  declaredEncoding: null,
  encodingRivals: [],
  mediaType: 'text/plain',
}

function reportOf(text: string): Report {
  const passage = { text, span: { start: 0, end: text.length }, role: 'paragraph', section: null } as const
  return { ...unrecognized(null), kind: 'report', passages: [passage] }
}

function foundIn(text: string): readonly string[] {
  const subject = { report: reportOf(text), origin }
  return [gambling, pornography]
    .filter((rule) => [...rule.check(subject)].some(({ kind }) => kind === 'broken'))
    .map(({ id }) => id)
}

describe('advertisements are found', () => {
  test.each([
    ['7凯发app平台-凯发k8官网登录入口 > 政务公开', 'hijack/gambling'],
    ['关于凯发k8年度报告', 'hijack/gambling'],
    ['乐鱼体育官网县人民政府', 'hijack/gambling'],
    ['依法查处违法行为凯发k8官网登录入口', 'hijack/gambling'],
    ['ag真人、bet365', 'hijack/gambling'],
    ['米兰体育app官网', 'hijack/gambling'],
    ['百家乐|老虎机|龙虎斗', 'hijack/gambling'],
    ['国产精品久久久久久', 'hijack/pornography'],
    ['亚洲AV无码一区', 'hijack/pornography'],
    ['三级片 毛片', 'hijack/pornography'],
  ])('%s', (text, rule) => {
    expect(foundIn(text)).toEqual([rule])
  })
})

describe('what offices report on is no advertisement', () => {
  test.each([
    ['开展打击赌博违法犯罪专项行动，查处“六合彩”赌博案件3起'],
    ['捣毁百家乐、老虎机、捕鱼机赌博窝点'],
    ['查处“亚博体育app”网络赌博平台'],
    ['体育彩票、福利彩票销售管理和博彩业监管'],
    ['棋牌室、麻将馆专项整治'],
    ['扫黄打非，整治黄色网站、色情视频'],
    ['开展防裸聊诈骗宣传'],
    ['金沙县政府官网登录入口'],
    ['开云镇人民政府、银河镇人民政府'],
    ['亚博会官网注册'],
    ['凯发新泉水务集团'],
    ['江南app平台下载'],
    ['打造千亿级产业平台'],
    ['园区一区、二区、三区规划'],
    ['久久为功，打造国产精品'],
  ])('%s', (text) => {
    expect(foundIn(text)).toEqual([])
  })
})
