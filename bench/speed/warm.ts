import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { type Case, type Cases, outputOf, prefixed, root } from './cases.ts'
import {
  bytesIn,
  type DocumentEncoding,
  type Documents,
  documentEncodings,
  hostileDocument,
  hostileKinds,
  type Layout,
  layouts,
} from './documents.ts'

/** Floors, stages and the whole for each document, warm; and what reads pages elsewhere. The documents go into `folder`. */
export function warmCases(folder: string, documents: Documents): Cases {
  const program = builtCase()
  const cases = layouts.flatMap((layout) => {
    const paths = documentEncodings.map((encoding) =>
      written(folder, `${layout} ${encoding}`, documents[layout].text, encoding),
    )
    return [
      ...documentEncodings.flatMap((encoding, index) =>
        namesOf(layout, encoding).map((name) =>
          caseOf(program, name, `${layout}/${encoding}`, encoding, paths.slice(index, index + 1)),
        ),
      ),
      caseOf(program, 'encodings', `${layout}/in turns`, documentEncodings.join(' '), paths),
    ]
  })
  return { cases, leftOut: [] }
}

/** Reading of what is made to be slow: once, and twice as much of it. */
export function hostileCases(folder: string): Cases {
  const program = builtCase()
  const cases = Object.keys(hostileKinds).flatMap((kind) =>
    ([1, 2] as const).map((times): Case => {
      const path = written(folder, `${kind} ${times}`, hostileDocument(kind, times).text, 'utf-8')
      return caseOf(program, 'parse + lint', `${kind}/${times === 1 ? 'once' : 'twice'}`, 'utf-8', [path])
    }),
  )
  return { cases, leftOut: [] }
}

/** The packages of Python that read the tables of a page, where they are. */
export function pythonCases(folder: string): Cases & { readonly versions: readonly string[] } {
  const path = join(folder, 'heavy utf-8')
  const found = pythonTools.map((tool) => ({ ...tool, python: pythonWith(tool) }))
  return {
    cases: found.flatMap(({ name, python }): readonly Case[] =>
      python === null
        ? []
        : [
            {
              name: `heavy/utf-8/${name}`,
              run: () => prefixed('heavy/utf-8', timesOf(python.command, [peers, name, path])),
            },
          ],
    ),
    leftOut: found
      .filter(({ python }) => python === null)
      .map(({ name, module }) => ({ name, reason: `no Python here has the package ${module}` })),
    versions: [...new Set(found.flatMap(({ python }) => (python === null ? [] : python.versions)))],
  }
}

/** Where none of the packages is loaded before the case that needs it; Node itself does not read this TypeScript. */
function builtCase(): string {
  const outfile = join(root, 'node_modules/.cache/speed/case.js')
  const entry = fileURLToPath(new URL('case.ts', import.meta.url))
  buildSync({ entryPoints: [entry], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node' })
  return outfile
}

function namesOf(layout: Layout, encoding: DocumentEncoding): readonly string[] {
  if (encoding !== 'utf-8') return ['floors', 'bytes to findings']
  const pages = layout === 'heavy' || layout === 'clean' ? ['tokens', 'cheerio'] : []
  return ['floors', 'bytes to findings', 'parse + lint', ...pages]
}

/** @param prefix of the case's name, and of those of its figures */
function caseOf(program: string, name: string, prefix: string, encodings: string, paths: readonly string[]): Case {
  return {
    name: `${prefix}/${name}`,
    run: () => prefixed(prefix, timesOf(process.execPath, [program, root, name, encodings, ...paths])),
  }
}

function timesOf(command: string, given: readonly string[]): { readonly [step: string]: number } {
  return JSON.parse(outputOf(command, given))
}

function written(folder: string, name: string, text: string, encoding: DocumentEncoding): string {
  const path = join(folder, name)
  writeFileSync(path, bytesIn(text, encoding))
  return path
}

interface PythonTool {
  /** As peers.py has it. */
  readonly name: string
  readonly module: string
  /** The packages whose versions tell what was measured. */
  readonly packages: readonly string[]
}

const peers = fileURLToPath(new URL('peers.py', import.meta.url))

const pythonTools: readonly PythonTool[] = [
  { name: 'lxml', module: 'lxml', packages: ['lxml'] },
  { name: 'lxml, text', module: 'lxml', packages: ['lxml'] },
  { name: 'BeautifulSoup, lxml', module: 'bs4', packages: ['beautifulsoup4', 'lxml'] },
  { name: 'BeautifulSoup, html.parser', module: 'bs4', packages: ['beautifulsoup4'] },
  { name: 'pandas.read_html', module: 'pandas', packages: ['pandas', 'lxml'] },
  { name: 'resiliparse', module: 'resiliparse', packages: ['resiliparse'] },
]

/** The first Python that has all that a tool needs. */
function pythonWith({
  module,
  packages,
}: PythonTool): { readonly command: string; readonly versions: readonly string[] } | null {
  const asked = packages.map((name) => `, '${name} ' + version('${name}')`).join('')
  const code = `import ${module}, platform\nfrom importlib.metadata import version\nprint('Python ' + platform.python_version()${asked}, sep='\\n')`
  for (const command of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(command, ['-c', code], { encoding: 'utf8' })
    if (status === 0) return { command, versions: stdout.trim().split('\n') }
  }
  return null
}
