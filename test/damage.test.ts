import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { type DamageKind, damage, damageKinds } from './made/damage.ts'
import { makeReport } from './made/report.ts'
import { writers } from './made/writers/index.ts'

/** Of a thousand cells of damaged texts, at most one may be read wrongly without a sign. */
const MOST_SILENT = 0.001

describe('a damaged text', () => {
  // Two exchanged cells are read as they stand: that is no fault of the reader's.
  it.each(damageKinds.filter((kind) => kind !== 'cells-swapped'))(
    'with %s is hardly ever read wrongly in silence',
    (kind) => {
      const { cells, silent } = readDamaged(kind, 8)
      expect(cells).toBeGreaterThan(10_000)
      expect(silent.length / cells, silent.join('\n')).toBeLessThanOrEqual(MOST_SILENT)
    },
  )
})

function readDamaged(kind: DamageKind, seeds: number): { cells: number; silent: readonly string[] } {
  const silent: string[] = []
  let cells = 0
  for (const writer of writers) {
    for (let seed = 0; seed < seeds; seed++) {
      const edition = seed % 2 === 0 ? '2021' : '2019'
      const made = makeReport(seed, {
        disclosureEdition: edition,
        applicationsEdition: edition,
        distinct: seed % 4 < 2,
      })
      const { text, what } = damage(writer.write(made), seed, [kind])
      if (!what) continue
      const { tables } = parse({ text, mediaType: writer.mediaType })
      for (const [table, rows] of Object.entries(made.tables)) {
        for (const [row, columns] of Object.entries(rows)) {
          for (const [column, { value }] of Object.entries(columns)) {
            cells++
            const cell = Object.entries(tables).find(([key]) => key === table)?.[1].cells[row]?.[column]
            const said = !cell || cell.state === 'missing' || cell.state === 'unreadable' || cell.doubt !== undefined
            const read = cell?.state === 'number' ? cell.value : null
            if (!said && read !== value)
              silent.push(`${writer.name} ${seed}: ${table}/${row}/${column} ${value} → ${read}`)
          }
        }
      }
    }
  }
  return { cells, silent }
}
