/**
 * How well wrong cells are found, as Markdown tables: `npm run bench:wrong-cell -- [--reports n] [--from seed]
 * [--examples n]`.
 *
 * Faults are planted in made reports. A report is exact when the first explanations of its causes change the damaged cells,
 * and no others, to their true values.
 */
import { parseArgs } from 'node:util'
import { faultKinds } from './wrong-cell/faults.ts'
import { tryMissing } from './wrong-cell/missing.ts'
import { milliseconds, share, wholeNumber } from './wrong-cell/numbers.ts'
import { type Trial, tryReport } from './wrong-cell/trial.ts'

const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '600' },
    from: { type: 'string', default: '0' },
    examples: { type: 'string', default: '0' },
  },
})
const reports = wholeNumber('reports', options.reports)
const from = wholeNumber('from', options.from)
const examples = wholeNumber('examples', options.examples)

planted('From numbers alone', false)
planted('With the reader’s doubt', true)
kinds()
missing()

function planted(title: string, doubts: boolean): void {
  const runs = [1, 2, 3].map((faults) => trials(reports, { faults, doubts }))
  const row = (name: string, gate: string, aim: string, reached: (seen: readonly Trial[]) => string) => [
    name,
    gate,
    aim,
    ...runs.map(({ seen }) => reached(seen)),
  ]
  print(`## ${title}`)
  table(
    ['', 'gate', 'aim', '1 fault', '2 faults', '3 faults'],
    [
      row('reports', '', '', (seen) => String(seen.length)),
      ['faults left out that no identity shows', '', '', ...runs.map(({ hidden }) => String(hidden.length))],
      row('detected', '100 %', '100 %', (seen) => share(seen, ({ explained }) => explained.status !== 'holds')),
      row('first explanation exact', '96 / 94 / 89 %', doubts ? '99.5 / 99 / 97 %' : '98 / 97 / 94 %', (seen) =>
        share(seen, isExact),
      ),
      row('– of faults in the applications table', '', '', (seen) =>
        share(
          seen.filter(({ inApplications }) => inApplications),
          isExact,
        ),
      ),
      row('among the first three', '99 / 98 / 96 %', '99.9 / 99.5 / 98.5 %', (seen) =>
        share(seen, ({ listed }) => listed),
      ),
      row('certain', '', '90 %', (seen) => share(seen, isCertain)),
      row('certain and wrong', '1 %', '0.1 %', (seen) => share(seen, (trial) => isCertain(trial) && !trial.exact)),
      row('search given up', '', '', (seen) => share(seen, ({ explained }) => explained.exhausted)),
      row('a finding for each fault, of the exact', '', '', (seen) =>
        share(seen.filter(isExact), ({ explained, faults }) => explained.causes.length === faults.length),
      ),
      ...(doubts ? [row('report or extraction, of faults found', '90 %', '98 %', originTold)] : []),
      row('milliseconds, median', '5', '0.5', (seen) => milliseconds(seen, 0.5)),
      row('milliseconds, 95 %', '60', '5', (seen) => milliseconds(seen, 0.95)),
      row('milliseconds, worst', '500', '50', (seen) => milliseconds(seen, 1)),
    ],
  )
  for (const { seen } of runs) for (const trial of seen.filter(({ exact }) => !exact).slice(0, examples)) show(trial)
}

function kinds(): void {
  print('## One fault, by kind')
  table(
    ['', 'reports', 'no identity shows it', 'exact', 'among the first three', 'certain', 'certain and wrong'],
    faultKinds.map((kind) => {
      const { seen, hidden } = trials(Math.ceil(reports / 4), { faults: 1, doubts: false, kind })
      return [
        kind,
        String(seen.length),
        String(hidden.length),
        share(seen, isExact),
        share(seen, ({ listed }) => listed),
        share(seen, isCertain),
        share(seen, (trial) => isCertain(trial) && !trial.exact),
      ]
    }),
  )
}

function missing(): void {
  print('## Missing cells')
  const rows = [0, 1].flatMap((faults) =>
    tryMissing({ reports: Math.ceil(reports / 4), from, faults }).map(
      ({ lost, cells, inferred, wrong, wrongThoughSeen }) => [
        lost,
        String(faults),
        String(cells),
        `${((100 * inferred) / cells).toFixed(1)} %`,
        String(wrong),
        String(wrongThoughSeen),
      ],
    ),
  )
  table(['lost', 'faults', 'cells', 'inferred', 'wrong', 'wrong though the fault shows'], rows)
}

interface Planted {
  readonly faults: number
  readonly doubts: boolean
  readonly kind?: (typeof faultKinds)[number]
}

function trials(count: number, planting: Planted): { readonly seen: Trial[]; readonly hidden: readonly string[] } {
  const all = Array.from({ length: count }, (_, index) => {
    const seed = from + index
    return tryReport({ ...planting, seed, edition: seed % 2 === 0 ? '2021' : '2019' })
  })
  return { seen: all.flatMap(({ trial }) => trial ?? []), hidden: all.flatMap(({ hidden }) => hidden) }
}

function isExact({ exact }: Trial): boolean {
  return exact
}

function isCertain({ explained }: Trial): boolean {
  return explained.status === 'certain'
}

function originTold(seen: readonly Trial[]): string {
  return share(
    seen.flatMap((trial) => trial.originTold.filter((_, fault) => trial.found[fault])),
    (told) => told,
  )
}

function show({ seed, faults, explained }: Trial): void {
  const causes = explained.causes.flatMap(({ status, explanations }) =>
    explanations.map(({ probability, steps }) => {
      const told = steps.map(({ operation, changes }) => [
        operation,
        ...changes.map(({ cell, read, proposed }) => `${cell}: ${read} → ${proposed}`),
      ])
      return `  ${status} ${probability.toFixed(3)} ${JSON.stringify(told)}`
    }),
  )
  print(
    [`seed ${seed}: ${JSON.stringify(faults.map(({ kind, damaged }) => [kind, ...damaged]))}`, ...causes].join('\n'),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  print([line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n'))
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`)
}
