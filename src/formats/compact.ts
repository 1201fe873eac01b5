import { withoutCommands } from './commands.ts'
import { type ShownFinding, shownFindings } from './finding.ts'
import type { FindingsWriter, FormatOptions } from './format.ts'
import { placeText } from './table.ts'
import { visible } from './visible.ts'
import { checkedWords, originWords } from './words.ts'

/** A line a finding, as compilers write them, for editors and grep: `path:38:12: error: … (place; origin) [rule]`. */
export function compact(options: FormatOptions): FindingsWriter {
  return {
    head: () => '',
    file: (result) =>
      options.summaryOnly
        ? ''
        : withoutCommands(
            shownFindings(result, options)
              .flatMap((finding) => [finding, ...finding.consequences])
              .map((finding) => `${line(result.path, finding, options)}\n`)
              .join(''),
          ),
    foot: (summary) => `${checkedWords(summary, options.language)}\n`,
  }
}

function line(
  path: string,
  { range, severity, message, place, origin, rule }: ShownFinding,
  { language }: FormatOptions,
): string {
  const where = range === null ? visible(path) : `${visible(path)}:${placeText(range)}`
  const whose = originWords[origin][language]
  const aside = language === 'zh' ? `（${place}；${whose}）` : ` (${place}; ${whose}) `
  return `${where}: ${severity}: ${message}${aside}[${rule.id}]`
}
