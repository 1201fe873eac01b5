import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Checked, type ConfigProblem, checkConfig, checkWaivers } from '../config/check.ts'
import type { Config } from '../config/config.ts'
import { listOf } from '../config/globs.ts'
import type { Known } from '../config/meaning.ts'
import { nearest, withSuggestion } from '../config/nearest.ts'
import type { DataPath, Syntax } from '../config/text.ts'
import type { KnownWaiver } from '../config/waivers.ts'
import { presets } from '../rules/presets.ts'
import { positions } from '../source/source.ts'
import { configFileNames } from './config-search.ts'
import { errorCode } from './error-code.ts'
import { shownPath } from './shown-path.ts'
import { UserError } from './surroundings.ts'

/** A configuration with all that it extends. */
export interface LoadedConfig {
  /** Of the file itself, for people. */
  readonly path: string
  /** What it extends first, itself last: later ones win. */
  readonly parts: readonly ConfigPart[]
  /** What globs in it are relative to. */
  readonly base: string
}

export interface ConfigPart extends DataFile {
  readonly config: Config
  /** `gov-report.config.yaml:3:7` of a value. */
  readonly placeOf: (path: DataPath) => string
}

interface DataFile {
  /** For people. */
  readonly path: string
  readonly absolute: string
  readonly text: string
  readonly offsetOf: (path: DataPath) => number
}

export interface ConfigRequest {
  readonly cwd: string
  readonly known: Known
  /** Whether a path lies in a folder that is being checked: nothing is read from there. */
  readonly isChecked: (absolute: string) => boolean
}

export async function loadConfig(absolute: string, base: string, request: ConfigRequest): Promise<LoadedConfig> {
  const parts = await partsOf(absolute, request, [])
  return { path: shownPath(absolute, request.cwd), parts, base }
}

/** The waivers of a file of their own. */
export async function loadWaivers(file: string, request: ConfigRequest): Promise<readonly KnownWaiver[]> {
  const absolute = resolve(request.cwd, file)
  const { text, path } = readData(absolute, request)
  const checked = await checkWaivers(text, syntaxOf(absolute), request.known)
  const waivers = sound(checked, path)
  return waivers.map((waiver, index) => {
    const start = checked.offsetOf([index, 'rule'])
    return { waiver, path, text, span: { start, end: start + waiver.rule.length } }
  })
}

export function waiversOf({ config, path, text, offsetOf }: ConfigPart): readonly KnownWaiver[] {
  return (config.waivers ?? []).map((waiver, index) => {
    const start = offsetOf(['waivers', index, 'rule'])
    return { waiver, path, text, span: { start, end: start + waiver.rule.length } }
  })
}

async function partsOf(
  absolute: string,
  request: ConfigRequest,
  above: readonly string[],
): Promise<readonly ConfigPart[]> {
  const { text, path } = readData(absolute, request)
  const checked = await checkConfig(text, syntaxOf(absolute), request.known)
  const config = sound(checked, path)
  const positionAt = positions(text)
  const placeOf = (at: DataPath) => {
    const { line, column } = positionAt(checked.offsetOf(at))
    return `${path}:${line}:${column}`
  }
  const own: ConfigPart = { config, path, absolute, text, offsetOf: checked.offsetOf, placeOf }
  const isList = Array.isArray(config.extends)
  const extended: ConfigPart[] = []
  for (const [index, name] of listOf(config.extends).entries()) {
    const place: DataPath = isList ? ['extends', index] : ['extends']
    const preset = presets.find((each) => each === name)
    if (preset) {
      extended.push({ ...own, config: { preset }, placeOf: () => placeOf(place) })
      continue
    }
    const target = resolve(dirname(absolute), name)
    const problem = extendsProblem(name, target, [...above, absolute], request)
    if (problem) throw atPlace(placeOf(place), problem)
    extended.push(...(await partsOf(target, request, [...above, absolute])))
  }
  return [...extended, own]
}

function extendsProblem(
  name: string,
  target: string,
  above: readonly string[],
  { isChecked }: ConfigRequest,
): ConfigProblem['words'] | null {
  if (above.includes(target)) {
    return { zh: `“${name}”绕回了自己`, en: `“${name}” leads back to itself` }
  }
  if (isChecked(target)) return insideChecked(name)
  if (existsSync(target)) return null
  const words = { zh: `没有文件 ${name}`, en: `there is no file ${name}` }
  return withSuggestion(words, nearest(name, [...presets, ...configFileNames]))
}

function insideChecked(path: string): ConfigProblem['words'] {
  return {
    zh: `${path} 在受检查的目录之内：报送来的文件不能自带设置`,
    en: `${path} lies in a folder that is being checked: submissions cannot bring their own settings`,
  }
}

function readData(absolute: string, { cwd, isChecked }: ConfigRequest): Pick<DataFile, 'text' | 'path'> {
  const path = shownPath(absolute, cwd)
  if (isChecked(absolute)) throw new UserError(insideChecked(path))
  let bytes: Uint8Array
  try {
    bytes = readFileSync(absolute)
  } catch (error) {
    const code = errorCode(error)
    throw new UserError(
      code === 'ENOENT'
        ? { zh: `没有文件 ${path}`, en: `there is no file ${path}` }
        : { zh: `无法读取 ${path}（${code}）`, en: `cannot read ${path} (${code})` },
    )
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), path }
  } catch {
    throw new UserError({ zh: `${path} 不是 UTF-8 编码的文本`, en: `${path} is not text in UTF-8` })
  }
}

function sound<T>({ value, problems }: Checked<T>, path: string): T {
  if (value !== null && problems.length === 0) return value
  const lines = (language: 'zh' | 'en') =>
    problems.map(({ line, column, words }) => `${path}:${line}:${column}: ${words[language]}`).join('\n')
  throw new UserError({ zh: lines('zh'), en: lines('en') }, { placed: true })
}

function atPlace(place: string, words: ConfigProblem['words']): UserError {
  return new UserError({ zh: `${place}: ${words.zh}`, en: `${place}: ${words.en}` }, { placed: true })
}

function syntaxOf(path: string): Syntax {
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'json'
}
