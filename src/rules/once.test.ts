import { expect, test } from 'vitest'
import { once } from './once.ts'

function counted() {
  const calls: string[] = []
  const view = once((of: { readonly name: string }, by: string) => {
    calls.push(`${of.name} ${by}`)
    return { of, by }
  })
  return { calls, view }
}

test('a view is reckoned once for each thing and each second thing', () => {
  const { calls, view } = counted()
  const [one, other] = [{ name: 'one' }, { name: 'other' }]
  const first = view(one, 'a')
  expect(view(one, 'a')).toBe(first)
  expect(view(one, 'b')).toEqual({ of: one, by: 'b' })
  expect(view(other, 'a')).toEqual({ of: other, by: 'a' })
  expect(view(one, 'b').by).toBe('b')
  expect(calls).toEqual(['one a', 'one b', 'other a'])
})

test('a changed copy has views of its own, and nothing shows of those of the first', () => {
  const { view } = counted()
  const one = { name: 'one' }
  view(one, 'a')
  const copy = { ...one, name: 'copy' }
  expect(view(copy, 'a').of).toBe(copy)
  expect(JSON.stringify(one)).toBe('{"name":"one"}')
  expect(one).toStrictEqual({ name: 'one' })
})

test('what cannot be changed has views as well', () => {
  const { view } = counted()
  expect(view(Object.freeze({ name: 'frozen' }), 'a').of.name).toBe('frozen')
})
