import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Cases, program } from './cases.ts'
import { type Figures, quantile } from './statistics.ts'

/** The program from its start to its end, and Node that does nothing, in turns. Takes the documents from `folder`. */
export function coldCases(folder: string): Cases {
  const commands: { readonly [name: string]: readonly string[] } = {
    'node -e 0': ['-e', '0'],
    '--version': [program, '--version'],
    'one text file': [program, 'lint', join(folder, 'pipe utf-8')],
    'one heavy page': [program, 'lint', join(folder, 'heavy utf-8')],
  }
  return { cases: [{ name: 'cold', run: () => timesOf(commands, folder) }], leftOut: [] }
}

const TURNS = 7

function timesOf(commands: { readonly [name: string]: readonly string[] }, folder: string): Figures {
  const times: { [name: string]: number[] } = {}
  // The first turn only brings files into the memory of the system.
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [name, given] of Object.entries(commands)) {
      const started = performance.now()
      const { status } = spawnSync(process.execPath, given, { cwd: folder, stdio: 'ignore' })
      const took = performance.now() - started
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with the exit code ${status}.`)
      if (turn > 0) times[`cold/${name}`] = [...(times[`cold/${name}`] ?? []), took]
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, quantile(values, 0.5)]))
}
