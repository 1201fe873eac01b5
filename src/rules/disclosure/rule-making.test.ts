import { describe, expect, test } from 'vitest'
import { canMakeRules } from './rule-making.ts'
import { cities } from './rule-making-words.ts'

describe('who can make 规章', () => {
  test.each([
    '教育部',
    '中华人民共和国教育部',
    '国家税务总局',
    '审计署',
    '广东省人民政府',
    '广西壮族自治区人民政府',
    '上海市人民政府',
    '重庆市',
    '合肥市人民政府',
    '安徽省合肥市人民政府',
    '合肥市',
    '东莞市人民政府',
    '大理白族自治州人民政府',
  ])('%s can', (name) => expect(canMakeRules(name)).toBe(true))

  test.each([
    '昆山市人民政府',
    '苏州市昆山市人民政府',
    '大理白族自治州大理市人民政府',
    '青槐县人民政府',
    '青槐县政府办公室',
    '南栎区',
    '合肥市水利局',
    '广东省教育厅',
    '国家税务总局青槐县税务局',
    '国家统计局青槐调查队',
    '审计署驻白砚特派员办事处',
    '湛江经济技术开发区经济贸易和科技局',
    '中国(云南)自贸易区昆明片区(昆明经开区)招商合作局',
    '白砚经济技术开发区管理委员会',
    '白砚经开区管委会',
    '柳湾镇人民政府',
    '石桥街道办事处',
    '合肥市司法局',
    '绿园区工信局',
  ])('%s cannot', (name) => expect(canMakeRules(name)).toBe(false))

  test.each(['合肥市人民政府办公室', '广东省人民政府办公厅', '国家能源局', '新疆生产建设兵团', '云上', ''])(
    'of %s nothing can be said',
    (name) => expect(canMakeRules(name)).toBeNull(),
  )

  test('knows as many cities as there are of the rank of a prefecture', () => expect(cities.size).toBe(293))
})
