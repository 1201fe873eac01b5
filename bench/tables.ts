import { type Counts, type Reading, type SilentFault, total } from './tally.ts'

/**
 * A Markdown table with a row for each group of readings, in order of first appearance, and one for all; below it the
 * first faults of each group that nothing in the output tells of, a text a line.
 */
export function tableOf<R extends Reading>(
  heading: string,
  readings: readonly R[],
  groupOf: (reading: R) => string,
  examples: number,
): string {
  const groups = grouped(readings, groupOf)
  const titles = [heading, ...columns.map(({ title }) => title)]
  const lines = [
    line(titles),
    line(titles.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...Array.from(groups, ([name, group]) => line([name, ...figures(total(group))])),
    ...(groups.size > 1 ? [line(['**all**', ...figures(total(readings))])] : []),
  ]
  const shown = Array.from(groups, ([name, group]) => examplesOf(name, group, examples)).filter((text) => text !== '')
  return [lines.join('\n'), ...shown].join('\n\n')
}

/** "12 of 3400 printed values (0.353 %)" */
export function share(count: number, printed: number): string {
  return `${count} of ${printed} printed values (${percent(count, printed, 3)})`
}

const columns: readonly { readonly title: string; readonly figure: (counts: Counts) => string }[] = [
  { title: 'texts', figure: ({ texts }) => String(texts) },
  { title: 'printed values', figure: ({ printed }) => String(printed) },
  { title: 'right', figure: ({ right, printed }) => percent(right, printed, 2) },
  { title: 'right but doubted', figure: ({ rightButDoubted }) => String(rightButDoubted) },
  { title: 'missing but said', figure: ({ missingButSaid }) => String(missingButSaid) },
  { title: 'wrong but said', figure: ({ wrongButSaid }) => String(wrongButSaid) },
  { title: 'silently wrong', figure: ({ silentlyWrong }) => String(silentlyWrong) },
  { title: 'silently missing', figure: ({ silentlyMissing }) => String(silentlyMissing) },
  { title: 'invented', figure: ({ invented }) => String(invented) },
]

function grouped<R>(readings: readonly R[], groupOf: (reading: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const reading of readings) {
    const group = groups.get(groupOf(reading))
    if (group) group.push(reading)
    else groups.set(groupOf(reading), [reading])
  }
  return groups
}

function figures(counts: Counts): readonly string[] {
  return columns.map(({ figure }) => figure(counts))
}

/** Never rounded up to a whole: 100 % means all. */
function percent(count: number, of: number, digits: number): string {
  if (of === 0) return '–'
  const scale = 10 ** digits
  const exact = (100 * count) / of
  const rounded = count < of ? Math.min(Math.round(exact * scale), 100 * scale - 1) : exact * scale
  return `${(rounded / scale).toFixed(digits)} %`
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const kinds: readonly { readonly kind: SilentFault['kind']; readonly title: string }[] = [
  { kind: 'silentlyWrong', title: 'silently wrong' },
  { kind: 'silentlyMissing', title: 'silently missing' },
  { kind: 'invented', title: 'invented' },
]

function examplesOf(group: string, readings: readonly Reading[], examples: number): string {
  const found = kinds.flatMap(({ kind, title }) =>
    readings.flatMap(({ name, silent }) => {
      const [first, ...others] = silent.filter((fault) => fault.kind === kind)
      if (first === undefined) return []
      const more = others.length > 0 ? ` (and ${others.length} more in this text)` : ''
      return [`  - ${title}: ${name}: ${first.cell} want ${first.want ?? 'blank'}, got ${first.got}${more}`]
    }),
  )
  return found.length === 0 || examples === 0 ? '' : [`- ${group}`, ...found.slice(0, examples)].join('\n')
}
