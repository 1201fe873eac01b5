import { describe, expect, test } from 'vitest'
import { explain, type Operation, type Problem, type ProblemCell } from './index.ts'

interface Grid {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly cell?: (row: number, column: number) => Partial<ProblemCell>
  readonly readings?: Problem['readings']
}

/** Every last column and row a total. */
function grid({ rows, cell = () => ({}), readings = [] }: Grid): Problem {
  const width = rows[0]?.length ?? 0
  const lines = rows.map((row, index) => row.map((_, column) => index * width + column))
  const columns = (rows[0] ?? []).map((_, column) => lines.flatMap((line) => line[column] ?? []))
  const sum = (line: readonly number[]) => ({ left: line.slice(-1), right: line.slice(0, -1) })
  return {
    cells: rows.flatMap((row, index) =>
      row.map((value, column) => ({
        value,
        total: index === rows.length - 1 || column === width - 1,
        doubt: false,
        ...cell(index, column),
      })),
    ),
    identities: [...lines.map(sum), ...columns.map(sum)],
    rows: lines,
    columns,
    readings,
  }
}

const sound = [
  [31, 2, 0, 33],
  [15, 7, 0, 22],
  [4, 0, 26, 30],
  [50, 9, 26, 85],
]

function damaged(changes: readonly (readonly [number, number, number | null])[]): (number | null)[][] {
  const rows: (number | null)[][] = sound.map((row) => row.slice())
  for (const [row, column, value] of changes) rows[row]?.splice(column, 1, value)
  return rows
}

describe('operations', () => {
  test.each<[Operation, readonly (readonly [number, number, number | null])[]]>([
    ['digits-transposed', [[1, 0, 51]]],
    ['digit-replaced', [[0, 0, 37]]],
    ['digit-lost', [[2, 2, 6]]],
    ['digit-added', [[1, 0, 185]]],
    ['digit-doubled', [[1, 0, 155]]],
    ['left-zero', [[0, 1, 0]]],
    ['sign', [[1, 1, -7]]],
    ['total-miscounted', [[2, 3, 28]]],
    ['total-stale', [[0, 3, 2]]],
    [
      'total-stale',
      [
        [1, 3, 11],
        [3, 3, 74],
      ],
    ],
    ['other', [[1, 3, 98]]],
    [
      'row-exchanged',
      [
        [1, 0, 7],
        [1, 1, 15],
      ],
    ],
    [
      'column-exchanged',
      [
        [0, 0, 15],
        [1, 0, 31],
      ],
    ],
    [
      'row-shifted',
      [
        [0, 2, 33],
        [0, 3, null],
      ],
    ],
    [
      'row-shifted',
      [
        [2, 0, 0],
        [2, 1, 4],
        [2, 2, 0],
        [2, 3, 26],
      ],
    ],
    [
      'row-copied',
      [
        [1, 0, 31],
        [1, 1, 2],
        [1, 3, 33],
      ],
    ],
  ])('%s', (operation, changes) => {
    const { status, causes, exhausted } = explain(grid({ rows: damaged(changes) }))
    expect({ status, exhausted, causes: causes.length }).toEqual({ status: 'certain', exhausted: false, causes: 1 })
    const [first] = causes[0]?.explanations ?? []
    expect(first?.operation).toBe(operation)
    expect(first?.changes).toEqual(
      changes
        .filter(([row, column, value]) => value !== sound[row]?.[column])
        .map(([row, column, read]) => ({ cell: row * 4 + column, read, proposed: sound[row]?.[column] })),
    )
  })

  test('a reading that balances is taken over slips that do', () => {
    const readings = [
      {
        cells: [
          { cell: 4, value: 15 },
          { cell: 5, value: 7 },
        ],
      },
    ]
    const rows = damaged([
      [1, 0, 1],
      [1, 1, 57],
    ])
    const [cause] = explain(grid({ rows, readings })).causes
    expect(cause).toMatchObject({ status: 'certain', explanations: [{ operation: 'reread', origin: 'extraction' }] })
  })
})

describe('causes', () => {
  test('faults that have nothing to do with each other are told apart', () => {
    const rows = damaged([
      [0, 0, 13],
      [1, 1, 77],
    ])
    const { causes } = explain(grid({ rows }))
    expect(causes.map(({ explanations: [first] }) => first?.operation)).toEqual(['digits-transposed', 'digit-doubled'])
    expect(causes.map(({ identities }) => identities)).toEqual([
      [0, 4],
      [1, 5],
    ])
  })

  test('what all explanations have in common is said', () => {
    const wide = [5, 8, 1, 15]
    const { causes } = explain({
      cells: [...wide, 3].map((value, cell) => ({ value, total: cell === 3, doubt: false })),
      identities: [
        { left: [3], right: [0, 1, 2] },
        { left: [4], right: [0] },
      ],
      rows: [[0, 1, 2, 3]],
      columns: [],
      readings: [],
    })
    const [cause] = causes
    const everywhere = cause?.explanations[0]?.changes.filter((change) =>
      cause.explanations.every(({ changes }) =>
        changes.some((other) => other.cell === change.cell && other.proposed === change.proposed),
      ),
    )
    expect(cause?.explanations.length).toBeGreaterThan(1)
    expect(cause?.shared).toEqual(everywhere)
  })
})

describe('evidence', () => {
  const row = (values: readonly number[], more: Partial<Problem> = {}): Problem => ({
    cells: values.map((value, cell) => ({ value, total: cell === values.length - 1, doubt: false })),
    identities: [{ left: [values.length - 1], right: values.slice(1).map((_, cell) => cell) }],
    rows: [values.map((_, cell) => cell)],
    columns: [],
    readings: [],
    ...more,
  })
  const marked = (problem: Problem, cell: number, more: Partial<ProblemCell>): Problem => ({
    ...problem,
    cells: problem.cells.map((other, index) => (index === cell ? { ...other, ...more } : other)),
  })
  const plain = row([3, 6, 4, 5, 20])

  test('a sum alone does not say which of its cells is wrong', () => {
    const [cause] = explain(plain).causes
    expect(cause?.status).not.toBe('certain')
    expect(cause?.explanations).toHaveLength(3)
    expect(cause?.shared).toEqual([])
  })

  test('the reader’s doubt points at a cell, and says that the report is right', () => {
    const [cause] = explain(marked(plain, 1, { doubt: true })).causes
    expect(cause?.explanations[0]).toMatchObject({
      origin: 'extraction',
      changes: [{ cell: 1, read: 6, proposed: 8 }],
    })
  })

  test('what the narrative says points at a cell', () => {
    const [cause] = explain(marked(plain, 2, { hints: [6] })).causes
    expect(cause?.explanations[0]).toMatchObject({ origin: 'report', changes: [{ cell: 2, read: 4, proposed: 6 }] })
  })

  test('a clean row with a slipped digit is the report’s', () => {
    expect(explain(row([12, 0, 0, 0, 21])).causes[0]?.explanations[0]?.origin).toBe('report')
  })
})

describe('what cannot be seen', () => {
  test('two columns exchanged whole', () => {
    const rows = sound.map(([first = 0, second = 0, ...rest]) => [second, first, ...rest])
    expect(explain(grid({ rows })).status).toBe('holds')
  })

  test('two rows of details exchanged whole', () => {
    const [first = [], second = [], ...rest] = sound
    expect(explain(grid({ rows: [second, first, ...rest] })).status).toBe('holds')
  })

  test('exchanges in two columns that cancel', () => {
    const rows = damaged([
      [0, 0, 30],
      [0, 1, 3],
      [1, 0, 16],
      [1, 1, 6],
    ])
    expect(explain(grid({ rows })).status).toBe('holds')
  })

  test('missing cells that can be anything', () => {
    expect(
      explain(
        grid({
          rows: damaged([
            [0, 0, null],
            [1, 2, null],
          ]),
        }),
      ).status,
    ).toBe('holds')
  })
})

describe('missing cells', () => {
  test('one that would have to be below 0 shows a fault', () => {
    const { status, causes } = explain({
      cells: [4, 3, null, 2].map((value, cell) => ({ value, total: cell === 3, doubt: false })),
      identities: [{ left: [3], right: [0, 1, 2] }],
      rows: [[0, 1, 2, 3]],
      columns: [],
      readings: [],
    })
    expect(status).not.toBe('holds')
    expect(causes[0]?.identities).toEqual([0])
  })

  test('a wrong cell is found beside a missing one', () => {
    const [cause] = explain(
      grid({
        rows: damaged([
          [0, 1, null],
          [1, 0, 51],
        ]),
      }),
    ).causes
    expect(cause?.explanations[0]?.changes).toEqual([{ cell: 4, read: 51, proposed: 15 }])
  })
})

describe('budget', () => {
  const rows = damaged([
    [0, 0, 5],
    [1, 1, 9],
    [2, 2, 1],
    [0, 2, 8],
    [3, 3, 2],
  ])

  test('its end is said, and nothing found by then is certain', () => {
    const { exhausted, causes } = explain(grid({ rows }), { nodes: 20 })
    expect(exhausted).toBe(true)
    expect(causes.map(({ status }) => status)).not.toContain('certain')
  })

  test('without one, the broken identities are still named', () => {
    const explained = explain(grid({ rows: damaged([[1, 0, 51]]) }), { nodes: 0 })
    expect(explained).toMatchObject({ status: 'unexplained', exhausted: true, causes: [{ identities: [1, 4] }] })
  })
})
