import { eastAsianWidth } from 'get-east-asian-width'

/**
 * How many columns of a terminal the text takes: Chinese two a character, combining marks none. The text is one line
 * without controls. Characters of ambiguous width ("…", "“", "─") count as one, as they do outside East Asian fonts.
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** Cut to the width, the cut shown by "…". */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const character of text) {
    used += characterWidth(character)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text
}

/**
 * Broken into lines of at most the width, those after the first of at most the later width, between Chinese characters or
 * words; no line begins with a closing mark.
 */
export function wrap(text: string, width: number, later = width): readonly string[] {
  return flow(text.match(/[（“《〔]*(?:[!-~’]+|\S)[，。、；：）”》〕,.;:!?)]*\s*/gu) ?? [], width, later)
}

/**
 * As `wrap`, for the head of a narrow column. Chinese words mostly have two characters, so a head with an even number of
 * them is only broken after an even number: 社会公益组织 is 社会/公益/组织 rather than 社会公/益组织.
 */
export function wrapHead(text: string, width: number): readonly string[] {
  if (!/^(?:\p{Script=Han}{2})+$/u.test(text)) return wrap(text, width)
  return flow(text.match(/../gu) ?? [], width)
}

/** Pieces set into lines as `wrap` does; a piece that is wider than a line is broken anywhere. */
export function flow(pieces: readonly string[], width: number, later = width): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces.flatMap((whole) => (displayWidth(whole.trimEnd()) > later ? [...whole] : [whole]))) {
    if (line !== '' && used + displayWidth(piece.trimEnd()) > (lines.length === 0 ? width : later)) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += piece
    used += displayWidth(piece)
  }
  return [...lines, line.trimEnd()]
}

/** Marks that are set upon the character before them, and the vowels and finals of Korean syllables. */
const widthless = /[\p{Mn}\p{Me}\u1160-\u11ff]/u

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  // Nearly all characters are of ASCII or Chinese.
  if (code < 0x7f) return 1
  if (code >= 0x4e00 && code <= 0x9fff) return 2
  return widthless.test(character) ? 0 : eastAsianWidth(code)
}
