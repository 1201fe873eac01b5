/**
 * A view of something (a report, a paragraph) that several rules take: reckoned when it is first asked for, and forgotten
 * together with what it is a view of. Only for pure functions whose results nobody changes.
 */
export function once<Of extends object, Key extends readonly [] | readonly [string], View>(
  reckon: (of: Of, ...key: Key) => View,
): (of: Of, ...key: Key) => View {
  const known = new WeakMap<Of, Map<string | undefined, View>>()
  return (of, ...key) => {
    const views = known.get(of) ?? new Map<string | undefined, View>()
    const view = views.get(key[0])
    if (view !== undefined) return view
    const fresh = reckon(of, ...key)
    known.set(of, views.set(key[0], fresh))
    return fresh
  }
}
