import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { exampleReport } from '../../test/example-report.ts'
import { type Random, random } from '../../test/made/random.ts'
import { reportInputSchema } from './input-schema.ts'
import { toJson } from './json.ts'
import { reportSchema } from './schema.ts'
import { sharedSchema } from './shared-schema.ts'

test.each([
  ['of reports', reportSchema],
  ['of what is read as one', reportInputSchema],
])('says the same of any JSON as the schema %s', (_, schema) => {
  const options = { strict: true, allowUnionTypes: true, inlineRefs: false, messages: false }
  const whole = new Ajv2020(options).compile(schema)
  const shared = new Ajv2020(options).compile(sharedSchema(schema))
  const { report, source, origin } = exampleReport('2021', () => '4')
  const text = JSON.stringify(toJson(report, source, origin))
  const chance = random(11, 'schemas')
  let valid = 0
  for (let index = 0; index < 1_500; index++) {
    const json: unknown = JSON.parse(text)
    for (let slips = chance.below(3); slips > 0; slips--) spoil(json, chance)
    const verdict = whole(json)
    if (verdict) valid++
    expect(shared(json), JSON.stringify(json)).toBe(verdict)
  }
  expect(valid).toBeGreaterThan(400)
  expect(valid).toBeLessThan(1_300)
})

test('is a part of the size, and has no words for people', () => {
  const shared = JSON.stringify(sharedSchema(reportSchema))
  expect(shared.length).toBeLessThan(0.4 * JSON.stringify(reportSchema).length)
  expect(shared).not.toMatch(/"description":"/)
  expect(sharedSchema({ properties: { title: { type: 'null', title: 'Words' } } })).toMatchObject({
    properties: { title: { type: 'null' } },
  })
})

/** Puts something else in place of a value somewhere in it, takes one out, or puts one in. */
function spoil(json: unknown, chance: Random): void {
  let at: unknown = json
  for (;;) {
    if (!isObject(at)) return
    const keys = Object.keys(at)
    const key = keys[chance.below(keys.length)] ?? ''
    const inner = at[key]
    if (isObject(inner) && Object.keys(inner).length > 0 && !chance.chance(0.15)) {
      at = inner
      continue
    }
    if (chance.chance(0.3)) delete at[key]
    else if (chance.chance(0.2)) at.more = 1
    else at[key] = chance.pick([null, 0, -1, 'words', '2019', [], {}, true])
    return
  }
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
