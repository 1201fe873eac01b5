import { inspect } from '../../formats/inspect.ts'
import { type ColorChoice, colorLevel } from '../color.ts'
import { eachDocument } from '../documents.ts'
import type { InputOptions } from '../inputs.ts'
import { outputTo } from '../output.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'

export interface InspectOptions extends InputOptions {
  readonly color: ColorChoice
}

export async function inspectCommand(
  paths: readonly string[],
  options: InspectOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { environment, language, stdout } = surroundings
  const output = outputTo(stdout)
  const color = await colorLevel(options.color, stdout, environment)
  let first = true
  return eachDocument(paths, options, surroundings, async ({ input, report }) => {
    const drawn = inspect(report, input.source, input.origin, {
      lang: language,
      color,
      ...(stdout.isTTY ? { width: stdout.columns } : {}),
    })
    await output.write(`${first ? '' : '\n'}${drawn.trimEnd()}\n`)
    first = false
    return output.closed ? 'enough' : 'more'
  })
}
