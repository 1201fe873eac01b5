/**
 * A view of something (a report, a paragraph) that several rules take, perhaps by a second thing: reckoned when it is first
 * asked for, and forgotten together with what it is a view of. Only for pure functions whose results nobody changes. Given
 * to `map` as it is, it would take the index for that second thing.
 */
export function once<Of extends object, By extends readonly [] | readonly [unknown], View>(
  reckon: (of: Of, ...by: By) => View,
): (of: Of, ...by: By) => View {
  const known = new WeakMap<Of, Map<unknown, View>>()
  return (of, ...by) => {
    const views = known.get(of) ?? new Map<unknown, View>()
    const view = views.get(by[0])
    if (view !== undefined) return view
    const fresh = reckon(of, ...by)
    known.set(of, views.set(by[0], fresh))
    return fresh
  }
}
