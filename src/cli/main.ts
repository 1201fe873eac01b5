import { visible } from '../formats/visible.ts'
import { chosenLanguage, languageOf } from './language.ts'
import { outputTo } from './output.ts'
import { removeUnfinished } from './sink.ts'
import { type ExitCode, type Surroundings, UserError } from './surroundings.ts'
import { usageProblem } from './usage.ts'

/**
 * Runs the program.
 * @returns the exit code, when all is written: 0 done; 1 done, and something was found or was no report; 2 could not do what
 * was asked; 3 our own fault
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const code = await run(args)
  for (const stream of [process.stdout, process.stderr]) await outputTo(stream).flush()
  return code
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args, process.env)
  const surroundings: Surroundings = {
    language,
    languageChosen: chosenLanguage(args) !== null,
    environment: process.env,
    workingDirectory: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
  }
  const stderr = outputTo(process.stderr)
  endOnInterruption()
  let code: ExitCode = 0
  try {
    const { programFor } = await import('./program.ts')
    const finish = (exit: ExitCode) => {
      code = exit
    }
    await programFor({ surroundings, formats: await formatsToTell(args), finish }).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    removeUnfinished()
    if (error instanceof UserError) {
      const lines = error.words[language].split('\n').map(visible)
      await stderr.write(`${error.placed ? '' : 'gov-report: '}${lines.join('\n')}\n`).catch(() => {})
      return 2
    }
    const { CommanderError } = await import('commander')
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      await stderr.write(`gov-report: ${visible(usageProblem(error, language))}\n`)
      return 2
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const lines = what.split('\n').map(visible).join('\n')
    await stderr
      .write(`gov-report: ${language === 'zh' ? '程序内部错误' : 'internal error'}: ${lines}\n`)
      .catch(() => {})
    return 3
  }
}

/** Interrupted there is nothing left to drain: half-written files are taken away, and the shell is told. */
function endOnInterruption(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      removeUnfinished()
      process.exit(code)
    })
  }
}

/** Only help and completion speak of all formats. */
async function formatsToTell(args: readonly string[]) {
  const asked = args.some((argument) => argument === '-h' || argument === '--help') || args[0] === 'completion'
  return asked ? (await import('../formats/index.ts')).formats : []
}
