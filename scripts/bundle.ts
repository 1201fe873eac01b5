/**
 * Makes the program out of the sources: one bundle in dist/program, in which what is imported lazily stays a file of its own.
 * The library is not part of it: dist/ has that module by module.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build, type OnLoadResult, type Plugin, transformSync } from 'esbuild'
import { fileSchemas, shapeOptions } from '../src/config/schema.ts'
import { reportInputSchema } from '../src/report/input-schema.ts'
import { type JsonSchema, reportSchema } from '../src/report/schema.ts'
import { sharedSchema } from '../src/report/shared-schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = join(root, 'src')
const target = join(root, 'dist/program')

const written = await build({
  absWorkingDir: root,
  // A thread starts from a file of its own.
  entryPoints: [join(sources, 'cli/main.ts'), join(sources, 'cli/worker.ts')],
  outdir: target,
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // What is not an ES module asks for parts of Node in this way, and for nothing else: the rest is in the bundle.
  banner: { js: 'const require = process.getBuiltinModule' },
  // It is hardly ever needed, and larger than the program: it is loaded from where it was installed.
  external: ['iconv-lite'],
  plugins: [validatorsAsCode(), placesAsBuilt()],
})

const names = new Set(Object.keys(written.metafile.outputs).map((path) => path.slice('dist/program/'.length)))
for (const name of readdirSync(target)) if (!names.has(name)) rmSync(join(target, name))

/** What AJV makes of schemas when a program runs is made here, and put in the place of the modules that would ask it to. */
function validatorsAsCode(): Plugin {
  return {
    name: 'validators as code',
    setup({ onLoad }) {
      const onlyWhether: Options = { allowUnionTypes: true, inlineRefs: false, messages: false }
      onLoad({ filter: /\/report\/valid-report\.ts$/ }, ({ path }) =>
        validatorModule(path, onlyWhether, { isReport: sharedSchema(reportSchema) }),
      )
      onLoad({ filter: /\/report\/valid-input\.ts$/ }, ({ path }) =>
        validatorModule(path, onlyWhether, { isReportInput: sharedSchema(reportInputSchema) }),
      )
      onLoad({ filter: /\/config\/shape\.ts$/ }, ({ path }) => validatorModule(path, shapeOptions, fileSchemas))
    },
  }
}

/** A module that exports a validator for each schema, under its name. */
function validatorModule(
  path: string,
  options: Options,
  schemas: { readonly [name: string]: JsonSchema },
): OnLoadResult {
  const ajv = new Ajv2020({ ...options, code: { source: true, esm: true }, schemas })
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]))
  const code = standalone.default(ajv, names)
  return { contents: transformSync(code, { minify: true }).code, loader: 'js', resolveDir: dirname(path) }
}

/**
 * A module finds what lies in the package from its own place, which in the bundle is another: there it is told the place
 * that it has in dist/. All of the bundle lies side by side in dist/program.
 */
function placesAsBuilt(): Plugin {
  return {
    name: 'places as built',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (!text.includes('import.meta.url')) return null
        const place = `../${relative(sources, path).replaceAll('\\', '/').replace(/\.ts$/, '.js')}`
        const contents = text.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`)
        return { contents, loader: 'ts' }
      })
    },
  }
}
