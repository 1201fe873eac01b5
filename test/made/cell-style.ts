import type { Column } from '../../src/forms/form.ts'
import type { Random } from './random.ts'
import type { MadeCell } from './report.ts'

export const cellStyles = ['plain', 'blanks', 'marks', 'thousands', 'full-width', 'units', 'words'] as const

/**
 * How an office writes its numbers: `12`; 0 as an empty cell; 0 as one of - / — 无; `1,234`; `１２３４`; `12件`;
 * 本年增/减 as 增2 or 减5.
 */
export type CellStyle = (typeof cellStyles)[number]

export function printed(style: CellStyle, chance: Random): (value: number, column: Column) => MadeCell {
  const plus = chance.chance(0.3) ? '+' : ''
  const mark = chance.pick(['-', '/', '—', '无'])
  return (value, column) => {
    if (value === 0 && style === 'blanks') return { value: null, text: '' }
    if (value === 0 && style === 'marks') return { value: null, text: mark }
    const number = String(Math.abs(value))
    const sign = value < 0 ? '-' : column.signed && value > 0 ? plus : ''
    return { value, text: texts[style](sign, number, column) }
  }
}

const texts: { readonly [style in CellStyle]: (sign: string, number: string, column: Column) => string } = {
  plain: (sign, number) => sign + number,
  blanks: (sign, number) => sign + number,
  marks: (sign, number) => sign + number,
  thousands: (sign, number) => sign + number.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ','),
  'full-width': (sign, number) => fullWidth(sign + number),
  units: (sign, number, column) => sign + number + (column.decimal ? (column.unit ?? '万元') : '件'),
  words: (sign, number, column) => (column.signed && number !== '0' ? (sign === '-' ? '减' : '增') : sign) + number,
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
