import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configFileNames } from '../config-search.ts'
import { errorCode } from '../error-code.ts'
import { initialConfig } from '../initial-config.ts'
import { outputTo } from '../output.ts'
import { type ExitCode, type Surroundings, UserError } from '../surroundings.ts'

const NAME = 'gov-report.config.jsonc'

/** Writes a configuration that says nothing yet and shows everything that can be said. */
export async function initCommand({ workingDirectory, stdout, language }: Surroundings): Promise<ExitCode> {
  const existing = configFileNames.find((name) => existsSync(join(workingDirectory, name)))
  if (existing !== undefined) {
    throw new UserError({ zh: `${existing} 已经存在，没有改动`, en: `${existing} exists already and was left alone` })
  }
  try {
    writeFileSync(join(workingDirectory, NAME), initialConfig[language], { flag: 'wx' })
  } catch (error) {
    const why = errorCode(error)
    throw new UserError({ zh: `无法写 ${NAME}（${why}）`, en: `cannot write ${NAME} (${why})` })
  }
  await outputTo(stdout).write(
    language === 'zh'
      ? `已写好 ${NAME}，可用 gov-report config --print 查看效果\n`
      : `${NAME} written: gov-report config --print shows its effect\n`,
  )
  return 0
}
