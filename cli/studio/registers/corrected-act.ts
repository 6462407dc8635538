/** A correction that names another act in, the facts that tell the act of the corrected entry, said anew, out. */
import { type Book, changeIn, type Register } from '../../../engine/index.ts'
import type { RegisterChange } from '../../../editor/api/index.ts'

/** Without them the record would go on telling the wrong act. Only what the entry told, and nobody says otherwise now. */
export function actToldAgain(
  { corrects, facts, order_no, order_date }: RegisterChange,
  { order }: Register,
  book: Book,
): RegisterChange['facts'] {
  const wrong = book.entries.find(({ seq }) => seq === corrects)
  const set = wrong === undefined ? {} : (changeIn(wrong).set ?? {})
  return [
    { field: order.no, text: order_no },
    { field: order.date, text: order_date },
  ].flatMap(({ field, text = '' }) =>
    field !== undefined &&
    text.trim() !== '' &&
    Object.hasOwn(set, field) &&
    !facts.some((one) => one.field === field)
      ? [{ field, text }]
      : [],
  )
}
