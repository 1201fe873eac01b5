import { release } from 'node:os'
import { formats } from '../../formats/index.ts'
import { visible } from '../../formats/visible.ts'
import { forms } from '../../forms/index.ts'
import { rules } from '../../rules/index.ts'
import { findConfig } from '../config-search.ts'
import { outputTo } from '../output.ts'
import { shownPath } from '../shown-path.ts'
import type { ExitCode, Surroundings } from '../surroundings.ts'
import { versionOf } from '../version.ts'
import { tableOf } from './rules.ts'

/** What somebody needs to know who is told of a fault of this program. Nothing in it is of a document or a person. */
export async function doctorCommand(surroundings: Surroundings): Promise<ExitCode> {
  const { language, environment, workingDirectory, stdout } = surroundings
  const zh = language === 'zh'
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'].map((encoding) => {
    return `${encoding}${isKnown(encoding) ? '' : zh ? '（缺）' : ' (missing)'}`
  })
  const config = findConfig(workingDirectory)
  const rows = [
    ['gov-report', versionOf()],
    ['Node.js', process.version],
    [zh ? '平台' : 'platform', `${process.platform} ${process.arch}, ${release()}`],
    [zh ? '规则' : 'rules', String(rules.length)],
    [zh ? '格式' : 'formats', formats.map(({ name }) => name).join(', ')],
    [zh ? '表格版本' : 'editions', forms.map(({ id, instrument }) => `${id} (${instrument})`).join(', ')],
    [zh ? '编码' : 'encodings', encodings.join(', ')],
    [zh ? '区域设置' : 'locale', LC_ALL || LC_MESSAGES || LANG || (zh ? '（未设）' : '(none)')],
    [zh ? '语言' : 'language', language],
    ['ICU', process.versions.icu ?? (zh ? '（无）' : '(none)')],
    [zh ? '配置' : 'configuration', config ? shownPath(config, workingDirectory) : zh ? '（无）' : '(none)'],
  ]
  await outputTo(stdout).write(tableOf(rows.map((row) => row.map(visible))))
  return 0
}

/** A Node without full ICU lacks the Chinese encodings. */
function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}
