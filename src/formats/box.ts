import { displayWidth } from './width.ts'

/** A line of a box: fields side by side, or a rule that parts the line above from the line below. */
export type BoxLine = readonly Field[] | 'rule'

export interface Field {
  readonly text: string
  /** Columns of the terminal between the blanks that stand on both sides of the text. */
  readonly width: number
  readonly align: 'left' | 'right' | 'centre'
  readonly paint: Paint
  /** One column wide, in the place of the blank behind the text, so that what is aligned stays so. */
  readonly mark?: string
  /** The rule below leaves this field out, so that it goes on in the next line. */
  readonly open?: boolean
}

export type Paint = (text: string) => string

/**
 * Draws lines of equal total width in a frame. Fields may begin and end anywhere: where they meet a rule, the right crossing
 * is drawn.
 */
export function drawBox(lines: readonly BoxLine[], paintFrame: Paint): readonly string[] {
  const width = Math.max(...lines.map((line) => (line === 'rule' ? 0 : frameWidth(line))))
  return lines.map((line, index) => {
    if (line !== 'rule') return drawFields(line, paintFrame)
    const above = fieldsOf(lines[index - 1])
    const below = fieldsOf(lines[index + 1])
    return paintFrame(drawRule(width, above, below))
  })
}

/** The width of the text field that fills a box of the frame width. */
export function innerWidth(frame: number): number {
  return frame - 4
}

export function frameWidth(fields: readonly Pick<Field, 'width'>[]): number {
  return fields.reduce((sum, { width }) => sum + width + 3, 1)
}

function fieldsOf(line: BoxLine | undefined): readonly Field[] {
  return line === undefined || line === 'rule' ? [] : line
}

function drawFields(fields: readonly Field[], paintFrame: Paint): string {
  const bar = paintFrame('│')
  return `${bar}${fields.map((field) => ` ${drawField(field)}${drawMark(field)}`).join(bar)}${bar}`
}

function drawField({ text, width, align, paint }: Field): string {
  const painted = text === '' ? '' : paint(text)
  const free = ' '.repeat(Math.max(0, width - displayWidth(text)))
  if (align === 'left') return painted + free
  if (align === 'right') return free + painted
  const half = free.length >> 1
  return free.slice(half) + painted + free.slice(free.length - half)
}

function drawMark({ mark, paint }: Field): string {
  return mark === undefined ? ' ' : paint(mark)
}

function drawRule(width: number, above: readonly Field[], below: readonly Field[]): string {
  const up = barsOf(above)
  const down = barsOf(below)
  const ruled = Array.from({ length: width }, () => true)
  let from = 0
  for (const field of above) {
    const to = from + field.width + 3
    if (field.open) ruled.fill(false, from + 1, to)
    from = to
  }
  // A bar is ruled to the left and to the right as its neighbours are.
  return ruled
    .map((here, at) => {
      if (!up.has(at) && !down.has(at)) return here ? '─' : ' '
      const left = at > 0 && ruled[at - 1] === true
      const right = at < width - 1 && ruled[at + 1] === true
      return crossing(up.has(at), down.has(at), left, right)
    })
    .join('')
}

function barsOf(fields: readonly Field[]): ReadonlySet<number> {
  const bars = new Set(fields.length > 0 ? [0] : [])
  let at = 0
  for (const { width } of fields) {
    at += width + 3
    bars.add(at)
  }
  return bars
}

function crossing(up: boolean, down: boolean, left: boolean, right: boolean): string {
  return '·╵╷│╴┘┐┤╶└┌├─┴┬┼'.charAt((up ? 1 : 0) + (down ? 2 : 0) + (left ? 4 : 0) + (right ? 8 : 0))
}
