/** The checks of a template in; the remarks that the facts and the policy's answer call for out. */
import { citeOf } from '../explain/clauses.ts'
import { reasonWords } from '../explain/finding-why.ts'
import { entryMessage } from '../explain/messages.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import { isMet } from './conditions.ts'
import { type Drafting, entriesOn, inEnglish, standingOf } from './drafting.ts'
import { fillWords } from './fill.ts'
import { turnsOf } from './loops.ts'
import type { Remark } from './model.ts'
import { many } from './one-or-many.ts'
import { type Check, loopOf } from './template.ts'

/** The remarks on one document, in the order of the template. */
export const remarksOf = (checks: readonly Check[], drafting: Drafting): readonly Remark[] =>
  checks.flatMap((check) => {
    const loop = loopOf(check)
    const turns =
      loop === undefined ? [drafting] : turnsOf(loop, drafting)?.map((turn) => turn.drafting)
    return (turns ?? []).flatMap((turn) => remarkOf(check, turn))
  })

function remarkOf(check: Check, drafting: Drafting): readonly Remark[] {
  if (!isMet(check, drafting)) return []
  const { clause, remark } = check
  const english = inEnglish(drafting)
  const message = { uk: fillWords(remark.uk, drafting), en: fillWords(remark.en, english) }
  if (clause === undefined) return [{ message }]
  const entries = entriesOn(clause, drafting)
  if (isInOrder(check, entries.map(standingOf))) return []
  const entry =
    entries.find((one) => many(check.never ?? []).includes(standingOf(one))) ?? entries[0]
  const said = (turn: Drafting): string =>
    [message[turn.telling.lang], reasonOf(clause, entry, turn)].join(': ')
  const cited = `${drafting.telling.decision.ir.document}/${clause}`
  return [{ clause: cited, message: { uk: said(drafting), en: said(english) } }]
}

/** A clause that is named and not asked about is only cited. */
function isInOrder({ must, never }: Check, standings: readonly string[]): boolean {
  if (must !== undefined) return standings.some((one) => many(must).includes(one))
  return never !== undefined && !standings.some((one) => many(never).includes(one))
}

/** The clause and what the policy says of it: «підпункт 1.2 — не діє, бо умови не виконано …». */
function reasonOf(
  clause: string,
  entry: ClauseEntry | undefined,
  { supposed, telling: { lang } }: Drafting,
): string {
  const telling = { decision: supposed, lang }
  const cite = citeOf(clause, telling)
  if (entry === undefined) return cite
  // Of a breach what is wrong: «причина: номер мобільного телефону …: немає».
  const why = entry.status === 'breached' ? reasonWords(entry, telling) : ''
  return `${cite} — ${[entryMessage(entry, telling), why].filter((part) => part !== '').join('; ')}`
}
