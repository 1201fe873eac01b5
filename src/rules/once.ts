/**
 * A view of something (a report, a paragraph) that several rules take, perhaps by a second thing: reckoned when it is first
 * asked for, and kept with what it is a view of. Only for pure functions whose results nobody changes. Given to `map` as it
 * is, it would take the index for that second thing.
 */
export function once<Of extends object, By extends readonly [] | readonly [unknown], View>(
  reckon: (of: Of, ...by: By) => View,
): (of: Of, ...by: By) => View {
  // On the thing itself, where nothing else sees it: what a WeakMap has is let go by full garbage collections only, and
  // runs over many files took up to a third more memory at times.
  const own = Symbol('views')
  return (of: Of & { [own]?: Map<unknown, View> }, ...by) => {
    const views = of[own] ?? new Map<unknown, View>()
    const view = views.get(by[0])
    if (view !== undefined) return view
    const fresh = reckon(of, ...by)
    views.set(by[0], fresh)
    if (!of[own] && Object.isExtensible(of)) Object.defineProperty(of, own, { value: views })
    return fresh
  }
}
