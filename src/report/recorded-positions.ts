import { type Position, positionsByLines } from '../source/source.ts'

/**
 * Line and column of offsets in a text that is not at hand: by where its lines start, or, where the JSON does not say, by
 * what stands beside its offsets. Nothing is guessed: any other offset is at the beginning.
 */
export function positionsIn(json: unknown, lineStarts: readonly number[] | undefined): (offset: number) => Position {
  if (lineStarts && lineStarts.length > 0) return positionsByLines(lineStarts)
  let known: ReadonlyMap<number, Position> | null = null
  return (offset) => {
    known ??= recorded(json)
    return known.get(offset) ?? { line: 1, column: 1 }
  }
}

/** Whatever else the JSON has may be nested as deep as it likes. */
function recorded(json: unknown): ReadonlyMap<number, Position> {
  const starts = new Map<number, Position>()
  const ends = new Map<number, Position>()
  const left: unknown[] = [json]
  while (left.length > 0) {
    const part = left.pop()
    if (typeof part !== 'object' || part === null) continue
    left.push(...Object.values(part).reverse())
    if (!isPlaced(part)) continue
    const { offset, line, column, length, raw } = part
    if (!starts.has(offset)) starts.set(offset, { line, column })
    // What stands on one line ends on it.
    if (typeof raw === 'string' && raw.length === length && !/[\r\n]/.test(raw)) {
      ends.set(offset + raw.length, { line, column: column + raw.length })
    }
  }
  return new Map([...ends, ...starts])
}

interface Placed extends Position {
  readonly offset: number
  readonly length?: unknown
  readonly raw?: unknown
}

function isPlaced(part: object): part is Placed {
  return ['offset', 'line', 'column'].every((name) => name in part && Number.isInteger(Reflect.get(part, name)))
}
