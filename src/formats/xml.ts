import { visible } from './visible.ts'

/** An element with its attributes and what stands in it, which is XML already; null attributes are left out. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | number | null },
  content?: string,
): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${xmlText(String(value))}"`],
  )
  return content === undefined ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${content}</${name}>`
}

/** Text for an element or an attribute. What XML has no way to say is among what `visible` writes out. */
export function xmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
