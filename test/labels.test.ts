import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import type { Report } from '../src/report/report.ts'
import { makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

const seeds = [1, 2, 3]

describe.each(writers.map((writer) => [writer.name, writer] as const))('written as %s', (name, writer) => {
  it.each(['full-width', 'half-width'] as const)('every label is the form’s, with %s punctuation', (punctuation) => {
    for (const seed of seeds) {
      for (const edition of ['2019', '2021'] as const) {
        const made = makeReport(seed, { disclosureEdition: edition, applicationsEdition: edition })
        const report = parse({ text: writer.write(made, { punctuation }), mediaType: writer.mediaType })
        expect(strangeIn(report, name === 'pdf-pages')).toEqual([])
        expect(report.headings.map(({ ordinal, chosen }) => chosen && ordinal)).toEqual([1, 2, 3, 4, 5, 6])
      }
    }
  })

  it('what is said outside the tables is told line by line, each in its role', () => {
    for (const seed of seeds) {
      const made = makeReport(seed)
      const { before, after } = made.furniture
      const lines = [
        ...before.map((line) => ['furniture', line]),
        ['title', made.title],
        ['metadata', `发布日期：${made.publishedOn} 来源：${made.agency}`],
        ['paragraph', made.preamble ?? ''],
        ...Object.values(made.sections).flatMap((paragraphs) => paragraphs.map((line) => ['paragraph', line])),
        ...made.signature.map((line) => ['signature', line]),
        ...after.map((line) => ['furniture', line]),
      ].filter(([, line]) => line !== '')
      const { passages } = parse({ text: writer.write(made), mediaType: writer.mediaType })
      const told = passages
        .filter(({ role, text }) => role !== 'heading' && !isOfWriter(name, role, text, made.title))
        .map(({ role, text }) => [role, text])
      // Where the page is on one line, its lines are parted at their blanks.
      if (name === 'one-line')
        expect(told.map(([, text]) => bare(text)).join('')).toBe(lines.map(([, text]) => bare(text)).join(''))
      else
        expect(told.map(([role, text]) => [role, bare(text)])).toEqual(lines.map(([role, text]) => [role, bare(text)]))
    }
  })
})

/** What is recorded of tables beyond values that are where the form has them, under its words. */
function strangeIn({ tables }: Report, hasPages: boolean): readonly string[] {
  return Object.entries(tables).flatMap(([key, { heads, rows, groups, extraRows }]) => [
    ...[...heads, ...rows].flatMap(({ printed, found, same }) =>
      same ? [] : [`${key}: ${printed} as ${found?.value}`],
    ),
    ...rows.flatMap(({ row, surplus, aside, split, misplaced, moved }) => {
      const strange = {
        surplus: surplus > 0,
        aside: aside.length > 0,
        split: split !== null && !hasPages,
        misplaced,
        moved,
      }
      return Object.entries(strange).flatMap(([what, is]) => (is ? [`${key}/${row}: ${what}`] : []))
    }),
    ...[...groups, ...extraRows].map(({ label }) => `${key}: ${label.value}`),
    ...(new Set(rows.map(({ start }) => start)).size > 1 ? [`${key}: rows start in several columns`] : []),
  ])
}

/** The window's title, a menu beside the text, page numbers. */
function isOfWriter(name: string, role: string, text: string, title: string): boolean {
  if (role !== 'furniture') return false
  return text === title || (name === 'html-layout-table' && /^公开..$/.test(text)) || /^- \d+ -$/.test(text)
}

/** Writers break lines; a mark that parts two words of a line may be left out. */
function bare(text = ''): string {
  return text.replace(/[\s|>]+/g, '')
}
