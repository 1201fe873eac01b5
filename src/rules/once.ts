/**
 * A view of something (a report, a paragraph) that several rules take, perhaps by a second thing: reckoned when it is first
 * asked for, and kept with what it is a view of. Only for pure functions whose results nobody changes. Given to `map` as it
 * is, it would take the index for that second thing.
 */
export function once<Of extends object, By extends readonly [] | readonly [unknown], View>(
  reckon: (of: Of, ...by: By) => View,
): (of: Of, ...by: By) => View {
  return (of: Of & Viewed, ...by) => {
    const own = of[views]?.get(reckon)
    const view = own?.get(by[0]) as View | undefined
    if (view !== undefined) return view
    const fresh = reckon(of, ...by)
    keep(of, reckon, by[0], fresh)
    return fresh
  }
}

/** By what reckons them, then by the second thing. */
type Views = Map<unknown, Map<unknown, unknown>>

interface Viewed {
  [views]?: Views
}

// On the thing itself, where nothing else sees it: what a WeakMap has is let go by full garbage collections only, and
// runs over many files took up to a third more memory at times.
const views = Symbol('views')

function keep(of: object & Viewed, reckon: unknown, by: unknown, view: unknown): void {
  if (!of[views]) {
    if (!Object.isExtensible(of)) return
    Object.defineProperty(of, views, { value: new Map() })
  }
  const own = of[views]?.get(reckon)
  if (own) own.set(by, view)
  else of[views]?.set(reckon, new Map([[by, view]]))
}
