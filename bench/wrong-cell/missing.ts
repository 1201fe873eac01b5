import { explain, infer } from '../../src/arithmetic/index.ts'
import { type Random, random } from '../../test/made/random.ts'
import { drawFault } from './faults.ts'
import { type Frame, frameOf, problemOf, type Values, valuesOf } from './tables.ts'

/** What was said of the missing cells of made reports. */
export interface Inference {
  /** Which cells went missing. */
  readonly lost: string
  readonly cells: number
  readonly inferred: number
  readonly wrong: number
  /** Of the wrong ones, those beside a fault that identities show even so. */
  readonly wrongThoughSeen: number
}

/** Of the applications table; with faults, in cells that are left. */
export function tryMissing({
  reports,
  from,
  faults,
}: {
  readonly reports: number
  readonly from: number
  readonly faults: number
}): Inference[] {
  const frame = frameOf('2021')
  const applications = frame.names.flatMap((name, cell) => (name.startsWith('applications/') ? [cell] : []))
  return losses.map(([lost, pick]) => {
    const tallies = Array.from({ length: reports }, (_, index) => {
      const seed = from + index
      const chance = random(seed, `lost ${lost} ${faults}`)
      const truth = valuesOf('2021', seed)
      const missing = pick(frame, applications, chance)
      let values: Values = truth.map((value, cell) => (missing.includes(cell) ? null : value))
      for (let fault = 0; fault < faults; fault++) {
        const damaged = drawFault(frame, values, chance)?.damaged ?? new Map<number, number | null>()
        values = values.map((value, cell) =>
          value === null || !damaged.has(cell) ? value : (damaged.get(cell) ?? null),
        )
      }
      const asked = values.flatMap((value, cell) => (value === null ? [cell] : []))
      const problem = problemOf(frame, values)
      const inferred = infer(problem)
      const wrong = inferred.filter(({ cell, value }) => truth[cell] !== value).length
      const isSeen = explain(problem, { nodes: 0 }).status !== 'holds'
      return { cells: asked.length, inferred: inferred.length, wrong, wrongThoughSeen: isSeen ? wrong : 0 }
    })
    const sum = (of: (tally: (typeof tallies)[number]) => number) => tallies.reduce((all, tally) => all + of(tally), 0)
    return {
      lost,
      cells: sum(({ cells }) => cells),
      inferred: sum(({ inferred }) => inferred),
      wrong: sum(({ wrong }) => wrong),
      wrongThoughSeen: sum(({ wrongThoughSeen }) => wrongThoughSeen),
    }
  })
}

const losses: readonly (readonly [
  string,
  (frame: Frame, applications: readonly number[], chance: Random) => readonly number[],
])[] = [
  ['one cell', (_, cells, chance) => chance.shuffled(cells).slice(0, 1)],
  ['five cells', (_, cells, chance) => chance.shuffled(cells).slice(0, 5)],
  ['ten cells', (_, cells, chance) => chance.shuffled(cells).slice(0, 10)],
  ['a row', ({ rows }, _, chance) => rows[chance.below(rows.length - 1)] ?? []],
  ['a column', ({ columns }, _, chance) => columns[chance.below(columns.length)] ?? []],
  ['all totals', ({ total }, cells) => cells.filter((cell) => total[cell])],
]
