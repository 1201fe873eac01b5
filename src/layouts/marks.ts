/** What characters a line has, as bits: most lines are known not to be of a layout without a look at their text. */
export const BLANK = 1
export const TAB = 2
/** A bar between cells. */
export const BAR = 4
/** The bar that is as wide as a Chinese character, with which nobody draws. */
export const WIDE_BAR = 8
/** What tables are drawn with, bars aside. */
export const DRAWN = 16
export const COMMA = 32
/** Anything else. */
export const WRITTEN = 64

/** The marks of one character. */
export function markOf(unit: number): number {
  if (unit > 0x3000 && unit < 0xfe00) return WRITTEN
  if (unit < 128) return ascii[unit] ?? WRITTEN
  if (unit >= 0x2500 && unit < 0x2580) return unit === 0x2502 || unit === 0x2503 || unit === 0x2551 ? BAR : DRAWN
  if (unit === 0xff5c) return BAR | WIDE_BAR
  return isWideBlank(unit) ? BLANK : WRITTEN
}

/** Whether a character is what JavaScript takes for white space. */
export function isBlank(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13)
  return unit > 0x3000 ? unit === 0xfeff : unit >= 0xa0 && isWideBlank(unit)
}

function isWideBlank(unit: number): boolean {
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0xfeff ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x1680
  )
}

const ascii: readonly number[] = Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (character === '\t') return TAB
  if (character === '|') return BAR
  if (character === ',') return COMMA
  if (isBlank(unit)) return BLANK
  return '+:=-{}'.includes(character) ? DRAWN : WRITTEN
})
