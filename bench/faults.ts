import { parseArgs } from 'node:util'
import { writers } from '../test/made/writers/index.ts'
import { plantedFaults } from '../test/planted/index.ts'
import { foundOf } from '../test/planted/result.ts'

/** A table of single faults planted in made reports: in how many pages of how many layouts exactly its rules found it. */
const { values } = parseArgs({ options: { seeds: { type: 'string', default: '2' } } })
const seeds = Array.from({ length: Number(values.seeds) }, (_, seed) => seed)

console.log('| planted fault | rules | layouts | pages | found by exactly these |')
console.log('|---|---|---:|---:|---:|')
let [allPages, allRight] = [0, 0]
for (const fault of plantedFaults) {
  let [pages, right] = [0, 0]
  const layouts = new Set<string>()
  const wrong = new Set<string>()
  for (const writer of writers) {
    for (const year of fault.years ?? [2020, 2023]) {
      for (const seed of seeds) {
        const found = foundOf(fault, writer, year, seed)
        if (found === null) continue
        layouts.add(writer.name)
        pages++
        if (found.join() === [...fault.rules].toSorted().join()) right++
        else wrong.add(`${writer.name}: ${found.join(', ') || 'nothing'}`)
      }
    }
  }
  allPages += pages
  allRight += right
  console.log(`| ${fault.name} | ${fault.rules.join(', ')} | ${layouts.size} | ${pages} | ${right} |`)
  for (const each of [...wrong].slice(0, 3)) console.log(`|   not so: ${each} | | | | |`)
}
console.log(`| **all ${plantedFaults.length}** | | ${writers.length} | ${allPages} | ${allRight} |`)
