/**
 * Makes the program out of the sources, into dist/program: one script, in which what is imported lazily is run when it is
 * asked for, what few runs need beside it, and what loads it. The library is not part of it: dist/ has that module by module.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { type BuildOptions, build, type OnLoadResult, type Plugin, transformSync } from 'esbuild'
import { codeCachePath } from '../src/cli/load.ts'
import { fileSchemas, shapeOptions } from '../src/config/schema.ts'
import { reportInputSchema } from '../src/report/input-schema.ts'
import { type JsonSchema, reportSchema } from '../src/report/schema.ts'
import { sharedSchema } from '../src/report/shared-schema.ts'

const fromHere = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const sources = join(root, 'src')
const target = join(root, 'dist/program')

const common: BuildOptions = {
  absWorkingDir: root,
  outdir: target,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  // A script has neither import() nor import.meta.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'placeOfProgram' },
  banner: { js: "const placeOfProgram = require('node:url').pathToFileURL(__filename).href;" },
}

/** Packages, and validators made here, that few runs need: each is a script of its own, by the name that is imported. */
const apart: { readonly [script: string]: string } = {
  ajv: 'ajv/dist/2020.js',
  'jsonc-parser': 'jsonc-parser',
  parse5: 'parse5',
  'valid-input': join(sources, 'report/valid-input.ts'),
  yaml: 'yaml',
}

const { outputFiles: starters = [] } = await build({
  ...common,
  entryPoints: ['start', 'start-worker', 'load'].map((name) => join(sources, `cli/${name}.ts`)),
  plugins: [placesAsBuilt()],
})
const { outputFiles: others = [] } = await build({
  ...common,
  entryPoints: { ...apart },
  plugins: [validatorsAsCode(), builtinsWhenUsed()],
})
const { outputFiles: [program] = [] } = await build({
  ...common,
  entryPoints: { program: join(sources, 'cli/whole.ts') },
  minifyWhitespace: true,
  minifySyntax: true,
  // It is hardly ever needed, and large: it is loaded from where it was installed.
  external: ['iconv-lite'],
  plugins: [scriptsApart(), validatorsAsCode(), placesAsBuilt(), builtinsWhenUsed()],
})
if (!program) throw new Error('There is no program.')

mkdirSync(target, { recursive: true })
const names = new Set([basename(codeCachePath), ...[program, ...starters, ...others].map(({ path }) => basename(path))])
write(program.path, asFunction(inAscii(program.text)))
for (const { path, text } of [...starters, ...others]) write(path, text)
for (const name of readdirSync(target)) if (!names.has(name)) rmSync(join(target, name))

/**
 * Read as a byte for each unit, which takes half as long. The bundler has escaped what is beyond ASCII but for regular
 * expressions, where such an escape means the same.
 */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A script whose value is a function of what modules are given by Node; it ends with a mark of its own. */
function asFunction(text: string): string {
  const whole = `(function (exports, require, module, __filename) {${text}\n})\n//`
  return whole + createHash('sha256').update(whole).digest('hex')
}

/** In one step, since others may be running it. */
function write(path: string, content: string | Buffer): void {
  const part = `${path}.${process.pid}`
  writeFileSync(part, content)
  renameSync(part, path)
}

/** What is a script of its own is asked for where it is imported. */
function scriptsApart(): Plugin {
  return {
    name: 'scripts apart',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, resolveDir }) => {
        const wanted = path.startsWith('.') ? join(resolveDir, path) : path
        const script = Object.keys(apart).find((name) => apart[name] === wanted)
        return script === undefined ? null : { path: `./${script}.cjs`, external: true }
      })
    },
  }
}

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
 * that it has in dist/.
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

/**
 * Parts of Node are asked for when something of them is used: some take milliseconds to load, and most runs use nothing of
 * them. So does a package that only may start programs (commander).
 */
function builtinsWhenUsed(): Plugin {
  return {
    name: 'builtins when used',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path, namespace }) =>
        namespace !== 'builtin' && isBuiltin(path) ? { path, namespace: 'builtin' } : null,
      )
      // A package that asks before anything is coloured (chalk): the streams are there by then, and know.
      onLoad({ filter: /^(?:node:)?tty$/, namespace: 'builtin' }, () => ({
        contents: 'exports.isatty = (fd) => (fd === 1 ? process.stdout : process.stderr).isTTY === true',
      }))
      onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => {
        const names = Object.keys(fromHere(path)).filter((name) => name !== 'default')
        const getters = names.map((name) => `get ${name}() { return (part ??= require('${path}')).${name} }`)
        return { contents: `let part; module.exports = { ${getters.join(', ')} }` }
      })
    },
  }
}
