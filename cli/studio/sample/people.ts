/** Accounts of the sample court: one for each role, so that a newcomer sees what each of them does. Invented names. */
import type { Role } from '../../../editor/api/index.ts'

/** Made from words for what they do: nobody is called so. The `by` of the sample's entries. */
export const SAMPLE_PEOPLE: Readonly<Record<Role, string>> = {
  author: 'Укладачна У. А.',
  approver: 'Ухвальна О. Б.',
  administrator: 'Налаштовна Н. В.',
  distribution_officer: 'Розподільний Р. Г.',
  auditor: 'Перевірна П. Д.',
  reader: 'Читальний Ч. Е.',
}
