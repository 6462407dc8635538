/** Since when a row is true: what the row, the command and the description of the register say in, a moment out. */
import { momentText } from '../../time/instant.ts'
import { BY_ORDER } from '../description/description-problems.ts'
import type { Register } from '../description/registers.ts'
import { type Subject, trueSince } from '../state.ts'
import type { Defaults, Row } from '../table/row.ts'
import { isSameOrder } from './order-of.ts'

/**
 * What is said goes first. Otherwise, where the register describes it: a new subject is there from the earliest of its
 * act and its own dates; another act changes it from its own day; a row that only knows more about the same act adds
 * to the latest entry. `undefined`: somebody has to say it.
 */
export function momentOf(
  row: Row,
  defaults: Defaults,
  register: Register,
  known: Subject | undefined,
): string | undefined {
  const told = row.from ?? defaults.from
  if (told !== undefined) return momentText(told)
  if (register.since.length === 0) return undefined
  if (known === undefined) return earliest(row, defaults, register)
  if (row.order.date && !isSameOrder(row, register, known)) return row.order.date
  return latestOf(known)
}

function earliest(row: Row, { order }: Defaults, { since }: Register): string | undefined {
  const days = since.flatMap((name) => {
    const value = name === BY_ORDER ? (row.order.date ?? order?.date) : row.fields.get(name)
    return typeof value === 'string' ? [momentText(value)] : []
  })
  return days.toSorted((a, b) => instantOf(a) - instantOf(b))[0]
}

/** The moment of the latest entry behind what the subject is. */
function latestOf({ fields, since }: Subject): string {
  const entries = [since, ...[...fields.values()].map(({ entry }) => entry)]
  const [last = since] = entries.toSorted((a, b) => trueSince(b) - trueSince(a))
  return last.true_at
}

/** A moment as epoch milliseconds; a bare date is the beginning of its day. */
export const instantOf = (true_at: string): number => trueSince({ true_at })
