import { expect, test } from 'vitest'
import { unrecognized } from '../../recognize/index.ts'
import type { Origin, Report } from '../../report/report.ts'
import { publishedLate } from './published-late.ts'

const span = { start: 0, end: 1 }
const origin: Origin = {
  path: 'report.txt',
  sha256: '',
  bytes: 1,
  encoding: 'utf-8',
  declaredEncoding: null,
  encodingRivals: [],
  mediaType: 'text/plain',
}

/** What is said of an agency's report of a year: holds, unknown, or its severity and the deadline. */
function verdict(agency: string, year: number, publishedOn: string): string {
  const report: Report = {
    ...unrecognized(null),
    kind: 'report',
    passages: [],
    agency: { value: agency, span },
    year: { value: year, span },
    publishedOn: { value: publishedOn, span },
  }
  const [outcome] = publishedLate.check({ report, origin })
  if (outcome?.kind !== 'broken') return outcome?.kind ?? 'nothing'
  return `${outcome.severity ?? publishedLate.severity} ${outcome.expected}`
}

test.each([
  ['青槐县水利局', 2023, '2024-01-31', 'holds'],
  ['青槐县水利局', 2023, '2024-02-01', 'warning 2024-01-31'],
  ['青槐县人民政府', 2023, '2024-03-31', 'holds'],
  ['青槐县人民政府', 2023, '2024-04-01', 'warning 2024-03-31'],
  ['青槐县人民政府办公室', 2023, '2024-02-20', 'unknown'],
  ['柳湾镇人民政府', 2023, '2024-02-20', 'info 2024-01-31'],
  ['石桥街道办事处', 2023, '2024-02-20', 'info 2024-01-31'],
  ['石桥街道办事处党政办公室', 2023, '2024-02-20', 'info 2024-01-31'],
  ['柳湾镇人民政府', 2023, '2024-04-02', 'warning 2024-03-31'],
  ['青槐县水利局', 2018, '2019-03-20', 'holds'],
  ['青槐县水利局', 2018, '2019-04-01', 'warning 2019-03-31'],
  ['青槐经济开发区管理委员会', 2023, '2024-02-20', 'unknown'],
  ['青槐经济开发区管理委员会', 2023, '2024-05-20', 'warning 2024-03-31'],
])('%s, report for %i, published on %s: %s', (agency, year, publishedOn, expected) => {
  expect(verdict(agency, year, publishedOn)).toBe(expected)
})
