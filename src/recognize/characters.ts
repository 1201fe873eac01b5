export function isChinese(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** The UTF-16 units of characters of the first plane: texts are searched for units, which makes no string of each. */
export function unitsOf(characters: string): readonly number[] {
  return Array.from(characters, (character) => character.charCodeAt(0))
}
