import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Config, Waiver } from './config.ts'
import { fileSchemas, shapeOptions } from './schema.ts'

const ajv = new Ajv2020(shapeOptions)

/**
 * Whether data have the shape of a configuration; if not, its `errors` say all that is wrong. In the program, code that AJV
 * wrote when it was built stands in the place of this module: AJV itself takes longer to load than a report takes to read.
 */
export const isConfig = ajv.compile<Config>(fileSchemas.isConfig)

/** The same for a file of waivers alone. */
export const areWaivers = ajv.compile<WaiversFile>(fileSchemas.areWaivers)

export type WaiversFile = readonly Waiver[] | { readonly waivers: readonly Waiver[] }
