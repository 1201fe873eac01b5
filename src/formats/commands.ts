/*
 * What documents quote must not be obeyed by the machines that read the log of a pipeline. GitHub takes a line that begins
 * with `::` for a command; older GitHub, Azure and TeamCity take `##[`, `##vso[` and `##teamcity[` anywhere. A blank parts
 * them.
 */

export function withoutCommands(text: string): string {
  return withoutMarks(text).replace(/^(\s*):(?=:)/gm, '$1: ')
}

/** For text that is still to be laid out: the other kind is only told when lines are. */
export function withoutMarks(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '# #')
}
