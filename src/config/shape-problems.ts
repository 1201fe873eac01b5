import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Words } from '../rules/words.ts'
import { nearest, withSuggestion } from './nearest.ts'
import type { DataPath } from './text.ts'

/** Something wrong at a place of a data file. */
export interface Problem {
  readonly path: DataPath
  readonly part: 'key' | 'value'
  readonly words: Words
}

/** What AJV found, in sentences that name the value and what was probably meant. */
export function shapeProblems(errors: readonly ErrorObject[]): readonly Problem[] {
  return errors.map((error) => {
    const path = pathOf(error.instancePath)
    const unknown = error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : null
    return {
      path: unknown === null ? path : [...path, unknown],
      part: unknown === null ? 'value' : 'key',
      words:
        unknown === null ? shapeWords(error, path) : withSuggestion(unknownKey(unknown), nearestKey(unknown, error)),
    }
  })
}

/** A JSON pointer, without knowing whether a number is an index: both are looked up in the same way. */
function pathOf(pointer: string): DataPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

function nearestKey(key: string, { parentSchema }: ErrorObject): string | null {
  const properties: unknown = parentSchema?.properties
  return typeof properties === 'object' && properties !== null ? nearest(key, Object.keys(properties)) : null
}

function unknownKey(key: string): Words {
  return { zh: `没有“${key}”这一项`, en: `there is no “${key}” here` }
}

function shapeWords({ keyword, params, data, message = '' }: ErrorObject, path: DataPath): Words {
  const where =
    path.length === 0 ? { zh: '文件', en: 'the file' } : { zh: `“${nameOf(path)}”`, en: `“${nameOf(path)}”` }
  switch (keyword) {
    case 'enum': {
      const allowed: readonly string[] = params.allowedValues.map(String)
      const words = {
        zh: `${where.zh}不能是 ${shown(data)}，只能是 ${allowed.join('、')}`,
        en: `${where.en} cannot be ${shown(data)}; it is one of ${allowed.join(', ')}`,
      }
      return withSuggestion(words, typeof data === 'string' ? nearest(data, allowed) : null)
    }
    case 'required':
      return { zh: `${where.zh}缺少“${params.missingProperty}”`, en: `${where.en} lacks “${params.missingProperty}”` }
    case 'type': {
      const types: readonly string[] = [params.type].flat().map(String)
      return {
        zh: `${where.zh}应当是${types.map((type) => typeWords[type]?.zh ?? type).join('或')}，不是 ${shown(data)}`,
        en: `${where.en} is to be ${types.map((type) => typeWords[type]?.en ?? type).join(' or ')}, not ${shown(data)}`,
      }
    }
    case 'pattern':
      return {
        zh: `${where.zh}应当是日期，写作 2026-12-31，不是 ${shown(data)}`,
        en: `${where.en} is to be a date written as 2026-12-31, not ${shown(data)}`,
      }
    case 'minLength':
    case 'minItems':
      return { zh: `${where.zh}不能为空`, en: `${where.en} must not be empty` }
    case 'minimum':
    case 'maximum':
      return {
        zh: `${where.zh}不能是 ${shown(data)}：${keyword === 'minimum' ? '最小' : '最大'}是 ${params.limit}`,
        en: `${where.en} cannot be ${shown(data)}: the ${keyword} is ${params.limit}`,
      }
    default:
      return { zh: `${where.zh}不对：${message}`, en: `${where.en}: ${message}` }
  }
}

function nameOf(path: DataPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`))
    .join('')
}

function shown(data: unknown): string {
  const text = JSON.stringify(data) ?? String(data)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

const typeWords: { readonly [type: string]: Words } = {
  string: { zh: '文字', en: 'a text' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组带名称的值', en: 'an object' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  integer: { zh: '整数', en: 'a whole number' },
}
