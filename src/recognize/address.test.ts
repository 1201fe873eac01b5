import { expect, it } from 'vitest'
import { mediaTypeOf } from '../source/source.ts'
import { readAddress } from './address.ts'

const page = (head: string) =>
  `<!DOCTYPE html><html><head><title>年报</title>${head}</head><body><p>正文</p></body></html>`
const own = 'https://www.example.gov.cn/zwgk/2024/t1.html'

it.each([
  ['a canonical link', page(`<link href="${own}" rel="canonical">`)],
  ['the address for social media', page(`<meta property="og:url" content='${own}'/>`)],
  ['the base of links', page(`<base target="_blank" href="${own}">`)],
  ['the note of a browser', `<!-- saved from url=(0044)${own} -->\n${page('')}`],
  ['a line of text', `某局2023年政府信息公开工作年度报告\n原文链接：${own}\n一、总体情况`],
])('is that of %s', (_, text) => {
  const address = readAddress({ text, mediaType: mediaTypeOf(text) })
  expect(address?.value).toBe(own)
  expect(text.slice(address?.span.start, address?.span.end)).toBe(own)
})

it.each([
  ['a link of the page', page('<link rel="stylesheet" href="https://cdn.example.com/a.css">')],
  ['a link in the text', '详见https://www.example.gov.cn/zwgk/。'],
  ['a base without a host', page('<base href="/">')],
])('is not that of %s', (_, text) => {
  expect(readAddress({ text, mediaType: mediaTypeOf(text) })).toBeNull()
})
