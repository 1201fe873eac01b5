/** What users are spoken to in. */
export type Language = 'zh' | 'en'

/** A text for users in both languages; the words stand side by side, so that neither is forgotten. */
export interface Words {
  readonly zh: string
  readonly en: string
}
