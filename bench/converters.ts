import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse, serialize } from 'parse5'

/** A program or a library with which pages are made into text. */
export interface Converter {
  readonly name: string
  /** Takes seconds a page: worth a handful of pages only. */
  readonly slow: boolean
  /** Throws a sentence where the tool is not on this machine, or fails. */
  readonly convert: (html: string) => Promise<string>
}

export const converters: readonly Converter[] = [
  program('lynx', ['-dump', '-nolist', '-stdin', '-assume_charset=utf-8', '-display_charset=utf-8']),
  program('lynx', ['-dump', '-nolist', '-stdin', '-assume_charset=utf-8', '-display_charset=utf-8', '-width=1000'], {
    note: 'wide',
  }),
  program('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '80'], { note: '80 columns' }),
  program('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '150'], { note: '150 columns' }),
  program('links', ['-dump', '-codepage', 'utf-8', '-width', '80'], { from: 'file', note: '80 columns' }),
  program('links', ['-dump', '-codepage', 'utf-8', '-width', '200'], { from: 'file', note: '200 columns' }),
  program('elinks', ['-dump', '-dump-charset', 'utf-8', '-dump-width', '120', '-no-references'], { from: 'file' }),
  program('html2text', ['-utf8', '-width', '100']),
  program('html2text', ['-utf8', '-nobs', '-width', '1000'], { note: 'wide' }),
  ...[
    'plain',
    'gfm',
    'markdown',
    'rst',
    'org',
    'asciidoc',
    'mediawiki',
    'dokuwiki',
    'textile',
    'jira',
    'zimwiki',
    'latex',
  ].map((format) => program('pandoc', ['-f', 'html', '-t', format], { note: format })),
  program('pandoc', ['-f', 'html', '-t', 'plain', '--wrap=none'], { note: 'plain, unwrapped' }),
  printed('pdftotext, layout', ['-layout']),
  printed('pdftotext, raw', ['-raw']),
  printed('pdftotext', []),
  library('html-to-text', (html) => htmlToText(html, {})),
  library('html-to-text, unwrapped', (html) => htmlToText(html, { wordwrap: false })),
  library('html-to-text, tables', (html) =>
    htmlToText(html, { selectors: [{ selector: 'table', format: 'dataTable' }] }),
  ),
  library('turndown', turndown),
  library('readability, text', (html) => readable(html).textContent ?? ''),
  library('readability, html', (html) => readable(html).content ?? ''),
]

function program(
  command: string,
  flags: readonly string[],
  { from = 'stdin', note }: { readonly from?: 'stdin' | 'file'; readonly note?: string } = {},
): Converter {
  return {
    name: note === undefined ? command : `${command}, ${note}`,
    slow: false,
    convert: (html) =>
      from === 'stdin'
        ? run(command, flags, html)
        : inFolder((folder) => run(command, [...flags, pageIn(folder, html)], '')),
  }
}

/** Printed to PDF by a browser, and its text taken out of that. */
function printed(name: string, flags: readonly string[]): Converter {
  return {
    name,
    slow: true,
    convert: (html) =>
      inFolder(async (folder) => {
        const pdf = join(folder, 'page.pdf')
        await run('pdftotext', ['-v'], '')
        await run(
          'chromium',
          [
            '--headless',
            '--no-sandbox',
            '--disable-gpu',
            '--no-first-run',
            '--no-pdf-header-footer',
            `--user-data-dir=${join(folder, 'profile')}`,
            `--print-to-pdf=${pdf}`,
            pathToFileURL(pageIn(folder, html)).href,
          ],
          '',
        )
        return run('pdftotext', [...flags, pdf, '-'], '')
      }),
  }
}

function library(name: string, convert: (html: string) => string): Converter {
  return { name, slow: false, convert: async (html) => convert(html) }
}

const require = createRequire(import.meta.url)

function htmlToText(html: string, options: object): string {
  const { convert }: { convert: (html: string, options: object) => string } = require('html-to-text')
  return convert(html, options)
}

function turndown(html: string): string {
  const Service: new () => { turndown: (html: string) => string } = require('turndown')
  return new Service().turndown(html)
}

interface Article {
  readonly parse: () => ArticleText | null
}

interface ArticleText {
  readonly textContent: string | null
  readonly content: string | null
}

/** With the small DOM that comes with it. */
function readable(html: string): ArticleText {
  const Parser: new () => { parse: (html: string) => unknown } = require('@mozilla/readability/JSDOMParser.js')
  const { Readability }: { Readability: new (document: unknown) => Article } = require('@mozilla/readability')
  const article = new Readability(new Parser().parse(tidied(html))).parse()
  if (article === null) throw new Error('it found no article')
  return article
}

/** With every end tag, as that DOM wants it: it knows no tag that HTML leaves open. */
function tidied(html: string): string {
  return serialize(parse(html)).replace(/<((?:meta|link|base|br|hr|img|input|col)\b[^>]*)>/g, '<$1/>')
}

/** What the program writes to its standard output. */
function run(command: string, flags: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, flags, { encoding: 'utf8', maxBuffer: 1e8, timeout: 60_000 }, (error, stdout) => {
      if (error === null) resolve(stdout)
      else reject(new Error(error.code === 'ENOENT' ? `${command} is not on this machine` : `${command} failed`))
    })
    // A program that is not there, or has gone, takes no input; the callback tells.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

async function inFolder(use: (folder: string) => Promise<string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pageIn(folder: string, html: string): string {
  const page = join(folder, 'page.html')
  writeFileSync(page, html)
  return page
}
