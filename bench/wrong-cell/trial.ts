import { type Change, type Explained, explain, type Operation } from '../../src/arithmetic/index.ts'
import type { EditionId } from '../../src/forms/form.ts'
import { type Random, random } from '../../test/made/random.ts'
import { drawFault, type Fault } from './faults.ts'
import { type Frame, frameOf, holds, problemOf, type Values, valuesOf } from './tables.ts'

/** One made report with faults planted in it, and what was made of it. */
export interface Trial {
  readonly seed: number
  readonly faults: readonly Fault[]
  readonly inApplications: boolean
  readonly explained: Explained
  readonly milliseconds: number
  /** Whether the first explanations change the damaged cells, and no others, to their true values. */
  readonly exact: boolean
  /** Whether a choice among the listed explanations does. */
  readonly listed: boolean
  /** By fault. */
  readonly found: readonly boolean[]
  readonly originTold: readonly boolean[]
}

export interface Outcome {
  /** Null where the report has not enough to damage. */
  readonly trial: Trial | null
  /** Faults that were drawn, but that no identity shows, so that others were planted. */
  readonly hidden: readonly Operation[]
}

export interface TrialOptions {
  readonly edition: EditionId
  readonly seed: number
  readonly faults: number
  /** Whether the reader doubts what extraction damaged, and now and then a cell that is right. */
  readonly doubts: boolean
  readonly kind?: Operation
}

const frames = { '2019': frameOf('2019'), '2021': frameOf('2021') }

export function tryReport({ edition, seed, faults: wanted, doubts, kind }: TrialOptions): Outcome {
  const frame = frames[edition]
  const truth = valuesOf(edition, seed)
  const chance = random(seed, `faults ${wanted} ${kind}`)
  const hidden: Operation[] = []
  const faults: Fault[] = []
  let values: Values = truth
  for (let attempt = 0; attempt < 20 && faults.length < wanted; attempt++) {
    const fault = drawFault(frame, values, chance, kind)
    if (!fault || faults.some(({ damaged }) => [...damaged.keys()].some((cell) => fault.damaged.has(cell)))) continue
    if (!shows(frame, applied(truth, fault))) {
      hidden.push(fault.kind)
      continue
    }
    faults.push(fault)
    values = applied(values, fault)
  }
  if (faults.length < wanted || !shows(frame, values)) return { trial: null, hidden }
  const problem = problemOf(frame, values, doubts ? doubtedBy(faults, values, chance) : new Set())
  const start = performance.now()
  const explained = explain(problem)
  const milliseconds = performance.now() - start
  const inApplications = faults.every(({ damaged }) =>
    [...damaged.keys()].every((cell) => frame.names[cell]?.startsWith('applications/')),
  )
  const trial = { seed, faults, inApplications, explained, milliseconds, ...judged(explained, faults, truth, values) }
  return { trial, hidden }
}

/** Whether identities are broken, with missing cells whatever they may be. */
function shows(frame: Frame, values: Values): boolean {
  const known = frame.identities.filter(({ left, right }) => [...left, ...right].every((cell) => values[cell] !== null))
  if (known.some((identity) => !holds(identity, values))) return true
  return values.includes(null) && explain(problemOf(frame, values), { nodes: 0 }).status !== 'holds'
}

function applied(values: Values, { damaged }: Fault): Values {
  return values.map((value, cell) => {
    const read = damaged.get(cell)
    return read === undefined ? value : read
  })
}

function doubtedBy(faults: readonly Fault[], values: Values, chance: Random): ReadonlySet<number> {
  const doubted = faults.flatMap(({ origin, damaged }) => (origin === 'extraction' ? [...damaged.keys()] : []))
  return new Set(chance.chance(0.2) ? [...doubted, chance.below(values.length)] : doubted)
}

function judged(
  { causes }: Explained,
  faults: readonly Fault[],
  truth: Values,
  read: Values,
): Pick<Trial, 'exact' | 'listed' | 'found' | 'originTold'> {
  const wrong = new Set(read.flatMap((value, cell) => (value === truth[cell] ? [] : [cell])))
  const right = ({ cell, proposed }: Change) => wrong.has(cell) && proposed === truth[cell]
  const first = causes.flatMap(({ explanations }) => explanations.slice(0, 1))
  const changes = first.flatMap((explanation) => explanation.changes)
  const covers = (some: readonly Change[]) =>
    some.every(right) && new Set(some.map(({ cell }) => cell)).size === wrong.size
  const best = causes.flatMap(
    ({ explanations }) => explanations.find((explanation) => explanation.changes.every(right))?.changes ?? [],
  )
  const steps = first.flatMap((explanation) => explanation.steps)
  return {
    exact: covers(changes),
    listed: covers(best),
    found: faults.map(({ damaged }) =>
      [...damaged.keys()].every((cell) => changes.some((change) => change.cell === cell && right(change))),
    ),
    originTold: faults.map(({ damaged, origin }) =>
      steps
        .filter((step) => step.changes.some(({ cell }) => damaged.has(cell)))
        .every((step) => step.origin === origin),
    ),
  }
}
