/**
 * A view of something (a report, a paragraph) that several rules take, perhaps by a second thing: reckoned when it is first
 * asked for, and kept with what it is a view of. Only for pure functions whose results nobody changes. Given to `map` as it
 * is, it would take the index for that second thing.
 */
export function once<Of extends object, By extends readonly [] | readonly [unknown], View>(
  reckon: (of: Of, ...by: By) => View,
): (of: Of, ...by: By) => View {
  const place = places++
  // By its type it has one parameter or two, none of them optional.
  const isBySecond = reckon.length > 1
  return (of: Of & Viewed, ...by) => {
    const kept = of[views]?.[place]
    const view = (isBySecond ? (kept as Map<unknown, View> | undefined)?.get(by[0]) : kept) as View | undefined
    if (view !== undefined) return view
    const fresh = reckon(of, ...by)
    const own = viewsOf(of)
    if (!isBySecond) own[place] = fresh
    else if (own[place]) (own[place] as Map<unknown, View>).set(by[0], fresh)
    else own[place] = new Map([[by[0], fresh]])
    return fresh
  }
}

/** How many kinds of views there are: each has its place among those of a thing. */
let places = 0

interface Viewed {
  /** Where there is a second thing, by that. */
  [views]?: unknown[]
}

// On the thing itself, where nothing else sees it: what a WeakMap has is let go by full garbage collections only, and
// runs over many files took up to a third more memory at times.
const views = Symbol('views')

function viewsOf(of: object & Viewed): unknown[] {
  const own = of[views]
  if (own) return own
  const fresh: unknown[] = []
  if (Object.isExtensible(of)) Object.defineProperty(of, views, { value: fresh })
  return fresh
}
