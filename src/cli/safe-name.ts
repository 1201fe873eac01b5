/**
 * Names for files that are made out of what others wrote: a path of a submission, the name of an agency in it. Whatever it
 * says, the file lies below its directory, and no two share one.
 */
export function safeNames(extension: string): (key: string, parts: readonly string[]) => string {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  return (key, parts) => {
    const known = names.get(key)
    if (known !== undefined) return known
    const folders = parts.slice(0, -1).map(safePart)
    const base = safePart(parts.at(-1) ?? '')
    let name = ''
    for (let copy = 1; name === '' || taken.has(folded(name)); copy++) {
      name = [...folders, `${base}${copy > 1 ? `.${copy}` : ''}.${extension}`].join('/')
    }
    names.set(key, name)
    taken.add(folded(name))
    return name
  }
}

/** The parts of a path that name something: not where it begins, nor ways up. */
export function partsOfPath(path: string): readonly string[] {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && !/^\.+$/.test(part) && !/^[a-z]:$/i.test(part))
  return parts.join('/') === '-' ? ['stdin'] : parts
}

/** Some file systems take capital letters, or composed characters, for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** 80 characters are at most 240 bytes, and file systems take 255. */
const LONGEST = 70

function safePart(part: string): string {
  const plain = [...part.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}._()（）〔〕\- ]/gu, '_')]
    .slice(0, LONGEST)
    .join('')
  const named = plain.replace(/^[.\-\s]+/, '_').replace(/[. ]+$/, '_')
  return named === '' ? '_' : /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(named) ? `_${named}` : named
}
