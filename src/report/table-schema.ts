import { type Block, type Column, type Form, type FormRow, type TableKey, tableKeys } from '../forms/form.ts'
import { forms } from '../forms/index.ts'
import type { Cell, Doubt } from './report.ts'
import { closed, type JsonSchema, nullable, oneOfWords, place, quote, raw } from './schema-parts.ts'

const doubts: { readonly [key in Doubt]: string } = {
  'label-lost': "the row's label was not found; its values were, between those of its neighbours",
  'labels-first': 'the labels of several rows stand before the values of all of them, which were dealt out in order',
  position: 'the column is told by the position on the line alone',
  'more-values': "the row has more values than the form; those were taken that the form's sums, or the line, allow",
  'run-together': 'digits without blanks between them were parted in the only way that fits',
  torn: 'the number was in pieces, which were put together',
  'blanks-unsure':
    'the blank cells beside it could be others than were taken, and it would then belong in another column',
}

const doubt: JsonSchema = { $ref: '#/$defs/doubt' }

const cellStates: { readonly [state in Cell['state']]: JsonSchema } = {
  number: {
    description: 'A number was read.',
    ...closed(
      {
        state: { const: 'number' },
        value: { type: 'number', description: 'As printed; it is never converted from one unit to another.' },
        raw,
        unit: { type: ['string', 'null'], description: 'A unit printed in the cell itself; null where none is.' },
        ...place,
      },
      { doubt },
    ),
  },
  blank: {
    description: 'Nothing stands in the cell, or a mark for nothing such as "/" or "无". This is not 0.',
    ...closed({ state: { const: 'blank' }, value: { type: 'null' }, raw, unit: { type: 'null' }, ...place }, { doubt }),
  },
  unreadable: {
    description: 'Something stands in the cell, and no single number can be read from it.',
    ...closed({ state: { const: 'unreadable' }, value: { type: 'null' }, raw, unit: { type: 'null' }, ...place }),
  },
  missing: {
    description:
      'The document has nothing for this cell, or nothing that can be placed in it with certainty. All but the state is null.',
    ...closed({
      state: { const: 'missing' },
      ...Object.fromEntries(['value', 'raw', 'unit', ...Object.keys(place)].map((key) => [key, { type: 'null' }])),
    }),
  },
}

const label = {
  printed: { type: 'string', description: 'As the form prints it.' },
  found: nullable(quote({ type: 'string' }, "The document's words in its place, or null where nothing was found.")),
  same: {
    type: 'boolean',
    description: "Whether these are the form's: blanks, punctuation, ordinals, script and what is in brackets aside.",
  },
}

const values: JsonSchema = { type: 'array', items: { $ref: '#/$defs/readCell' } }
const count: JsonSchema = { type: 'integer', minimum: 0 }

/** What the tables of a report are made of, by name; a table is named after its key and its edition. */
export const tableSchemas: { readonly [name: string]: JsonSchema } = {
  cell: { type: 'object', oneOf: Object.keys(cellStates).map((state) => ({ $ref: `#/$defs/${state}Cell` })) },
  readCell: {
    type: 'object',
    oneOf: Object.keys(cellStates)
      .filter((state) => state !== 'missing')
      .map((state) => ({ $ref: `#/$defs/${state}Cell` })),
  },
  ...Object.fromEntries(Object.entries(cellStates).map(([state, schema]) => [`${state}Cell`, schema])),
  doubt: {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: oneOfWords(doubts, 'What speaks against the cell.'),
    description: 'Why the cell may be wrong all the same; absent where nothing speaks against it.',
  },
  readings: {
    type: 'array',
    minItems: 1,
    items: { type: 'array', minItems: 1, items: { type: ['number', 'null'] } },
    description:
      "The readings of the values that compete, where there are few: each has the row's numbers in the form's order, " +
      'null for a cell without one. Absent where none can be told.',
  },
  ...Object.fromEntries(forms.flatMap((form) => tableKeys.flatMap((key) => tableDefinitions(form, key)))),
}

export function tableOfAnyEdition(key: TableKey): JsonSchema {
  return { type: 'object', oneOf: forms.map((form) => ({ $ref: `#/$defs/${tableName(form, key)}` })) }
}

function tableName(form: Form, key: TableKey): string {
  return `${key}${form.id}`
}

/** The table, and the columns of each of its blocks, which all rows of the block share. */
function tableDefinitions(form: Form, key: TableKey): readonly (readonly [string, JsonSchema])[] {
  const name = tableName(form, key)
  const { section: number, blocks } = form.tables[key]
  const rows = blocks.flatMap((block, index) =>
    block.rows.map((row) => [row.key, rowSchema(row, `${name}Columns${index + 1}`)] as const),
  )
  const rowKey = { type: 'string', enum: rows.map(([each]) => each) }
  const columnKeys = [...new Set(blocks.flatMap(({ columns }) => columns.map((column) => column.key)))]
  const row = closed({
    row: rowKey,
    ...label,
    values: { ...count, description: 'How many values stand with the row, blank cells aside.' },
    surplus: { ...count, description: 'How many of them are more than the form has.' },
    aside: { ...values, description: 'Those that are neither in a cell nor unplaced.' },
    start: {
      type: ['integer', 'null'],
      description: 'The grid column of the first value, from 0; null where the layout keeps no columns.',
    },
    split: {
      description: 'Where a blank line or the end of a page tears the row, or null.',
      ...nullable(closed(place)),
    },
    misplaced: { type: 'boolean', description: "The label stands in another column than its neighbours'." },
    moved: { type: 'boolean', description: 'The row does not stand where the form has it.' },
  })
  const table = {
    title: form.sections.find((head) => head.number === number)?.heading,
    description: `The edition of ${form.instrument}. Every row and every column of the form is there.`,
    ...closed({
      edition: { const: form.id },
      place: {
        description: 'From the first to the last character that was read as the table.',
        ...closed(place),
      },
      layout: { type: 'string', description: 'How most of its rows are laid out in the document.' },
      heads: {
        type: 'array',
        description: 'The heads of columns, in the order of the form.',
        items: closed({
          column: { type: 'string', enum: columnKeys },
          rows: { type: 'array', items: rowKey, description: 'The rows that stand below it.' },
          ...label,
        }),
      },
      rows: {
        type: 'array',
        description: 'How each row stands in the document, in the order of the form.',
        items: row,
      },
      groups: {
        type: 'array',
        description: "Numbers beside a label that spans several rows, where they are none of those rows'.",
        items: closed({
          label: quote({ type: 'string' }, 'As printed.'),
          rows: { type: 'array', items: rowKey, description: 'The rows that it spans.' },
          values,
        }),
      },
      extraRows: {
        type: 'array',
        description: 'Rows with values under a label that the form does not have.',
        items: closed({ label: quote({ type: 'string' }, 'As printed.'), values }),
      },
      cells: { description: 'By row, then by column.', ...closed(Object.fromEntries(rows)) },
      unplaced: {
        type: 'array',
        description: 'Values that stand with a row, but whose columns cannot be told.',
        items: closed(
          {
            row: rowKey,
            values: { type: 'array', minItems: 1, items: { $ref: '#/$defs/readCell' } },
          },
          { readings: { $ref: '#/$defs/readings' } },
        ),
      },
    }),
  }
  return [[name, table], ...blocks.map((block, index) => [`${name}Columns${index + 1}`, columnsSchema(block)] as const)]
}

function rowSchema({ groups, label }: FormRow, columns: string): JsonSchema {
  return { title: [...groups, label].join(' › '), $ref: `#/$defs/${columns}` }
}

function columnsSchema({ columns }: Block): JsonSchema {
  return closed(Object.fromEntries(columns.map((column) => [column.key, columnSchema(column)])))
}

function columnSchema({ label, signed, decimal, unit }: Column): JsonSchema {
  const nature = decimal ? 'An amount of money' : 'A count'
  const sign = signed ? '; may be negative' : ''
  const prescribed = unit ? `; the form wants ${unit}` : ''
  return { title: label, description: `${nature}${sign}${prescribed}.`, $ref: '#/$defs/cell' }
}
