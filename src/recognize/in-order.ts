/**
 * Which of the places that things stand at are in increasing order: the most that are so together. Nothing is said against
 * a thing without a place.
 */
export function inOrder(places: readonly (number | null)[]): readonly boolean[] {
  if (areInOrder(places)) return places.map(() => true)
  const lengths: number[] = []
  const before: number[] = []
  let best = -1
  for (const [index, place] of places.entries()) {
    lengths[index] = place === null ? 0 : 1
    before[index] = -1
    if (place === null) continue
    for (let earlier = 0; earlier < index; earlier++) {
      const other = places[earlier] ?? null
      if (other === null || other > place || (lengths[earlier] ?? 0) + 1 <= (lengths[index] ?? 0)) continue
      lengths[index] = (lengths[earlier] ?? 0) + 1
      before[index] = earlier
    }
    if (best < 0 || (lengths[index] ?? 0) > (lengths[best] ?? 0)) best = index
  }
  const kept = places.map((place) => place === null)
  for (let index = best; index >= 0; index = before[index] ?? -1) kept[index] = true
  return kept
}

function areInOrder(places: readonly (number | null)[]): boolean {
  let last = -1
  for (const place of places) {
    if (place === null) continue
    if (place < last) return false
    last = place
  }
  return true
}
