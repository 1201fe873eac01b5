import { form2019 } from './2019.ts'
import { form2021 } from './2021.ts'
import type { EditionId, Form } from './form.ts'

/** Every edition of the official form, oldest first. A new one is a new file and a line here. */
export const forms: readonly Form[] = [form2019, form2021]

export function formOf(edition: EditionId): Form {
  return edition === '2019' ? form2019 : form2021
}
