/** An act in words: its number, date, signatory. */
import type { RegisterOrder } from '../../../api/index.ts'
import { day, fill, useWords } from '../../words/index.ts'
import words from './words.ts'

export function OrderText({ order }: { readonly order: RegisterOrder | null }) {
  const w = useWords(words)
  if (order === null) return <span className="muted">{w.noOrder}</span>
  const { no, date, signed_by } = order
  return <>{fill(w.orderOf, { no, date: day(date), by: signed_by })}</>
}
