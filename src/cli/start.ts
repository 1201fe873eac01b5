import { languageOf } from './language.ts'
import { load } from './load.ts'
import { outputTo } from './output.ts'
import type { UserError } from './surroundings.ts'
import { versionOf } from './version.ts'

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Asked for by other programs above all; it needs nothing of the program.
  outputTo(process.stdout)
    .write(`${versionOf()}\n`)
    .catch(({ words }: UserError) => {
      process.stderr.write(`gov-report: ${words[languageOf(args, process.env)]}\n`)
      process.exitCode = 2
    })
} else {
  load()
    .program.main(args)
    // There is nothing to wait for; left to itself Node tidies up first what ends with the process.
    .then((code) => process.exit(code))
}
