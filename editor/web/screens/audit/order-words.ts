/** For which days and which case long work was asked: an order in, `Перевірялося: від 01.08.2026, справа 1/26.` out. */
import type { ReplayOrder } from '../../../api/index.ts'
import { day, fill, useWords } from '../../words/index.ts'
import words from './words.ts'

export function useOrderWords(): (order: ReplayOrder | undefined) => string {
  const w = useWords(words)
  return (order) => {
    const parts = [
      ...(order?.from === undefined ? [] : [fill(w.since, { day: day(order.from) })]),
      ...(order?.to === undefined ? [] : [fill(w.until, { day: day(order.to) })]),
      ...(order?.case === undefined ? [] : [fill(w.ofCase, { case: order.case })]),
    ]
    return fill(w.order, { what: `${parts.length === 0 ? w.orderAll : parts.join(', ')}.` })
  }
}
