export function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new RangeError(`--${name} is a whole number, not ${text}.`)
  return Number(text)
}

export function share<T>(list: readonly T[], fits: (item: T) => boolean): string {
  return list.length === 0 ? '–' : `${((100 * list.filter(fits).length) / list.length).toFixed(1)} %`
}

export function milliseconds(list: readonly { readonly milliseconds: number }[], quantile: number): string {
  const times = list.map((item) => item.milliseconds).sort((left, right) => left - right)
  return (times[Math.min(times.length - 1, Math.floor(times.length * quantile))] ?? 0).toFixed(2)
}
