/**
 * Whether a path, with forward slashes, is meant by any of some globs. A glob without a slash means names in all folders.
 * What matches patterns is loaded where there are any.
 */
export async function pathTest(globs: string | readonly string[]): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch')
  const tests = listOf(globs).map((glob) => {
    const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**')
    return picomatch(pattern.includes('/') ? pattern : `**/${pattern}`, { dot: true })
  })
  return (path) => tests.some((test) => test(path))
}

/** Whether a rule's id is meant by a selector: an id, a family, or a glob of ids. */
export async function ruleTest(selector: string): Promise<(id: string) => boolean> {
  if (!isPattern(selector)) return (id) => id === selector || id.startsWith(`${selector}/`)
  const { default: picomatch } = await import('picomatch')
  const test = picomatch(selector)
  return (id) => test(id)
}

export function isPattern(selector: string): boolean {
  return /[*?[\]{}()!]/.test(selector)
}

/** The folders that a glob begins with, before its first pattern: `a/b` of `a/b/*.html`; none of a name in all folders. */
export function fixedPart(glob: string): string {
  const parts = glob.replace(/^\.\//, '').split('/')
  if (parts.length === 1) return ''
  const first = parts.findIndex(isPattern)
  return (first < 0 ? parts : parts.slice(0, first)).join('/')
}

export function listOf(one: string | readonly string[] | undefined): readonly string[] {
  return one === undefined ? [] : typeof one === 'string' ? [one] : one
}
