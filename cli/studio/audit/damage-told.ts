/** What the database of a ledger reports while it is read, as an answer: a damaged file is no mistake of this program. */
import { type Answer, type AuditPort, refused } from '../../../editor/server/index.ts'
import type { LedgerFinding } from '../../../engine/index.ts'
import { storeError } from '../../store-error.ts'
import { onScreen } from '../screen-words.ts'

type Ask = (...given: readonly unknown[]) => Promise<Answer<unknown>>

/** The same port; errors of the database are refusals. */
export function damageTold(port: AuditPort): AuditPort {
  const told = Object.entries(port).map(([name, ask]: [string, unknown]) =>
    typeof ask === 'function' ? [name, telling(ask as Ask)] : [name, ask],
  )
  return Object.fromEntries(told) as AuditPort
}

const telling =
  (ask: Ask): Ask =>
  async (...given) => {
    try {
      return await ask(...given)
    } catch (error) {
      const found = storeError(error)
      if (found === undefined) throw error
      const { message, help = message } = found.complaint
      return refused({ code: 'ledger/damaged', status: 422, message, help: onScreen(help) })
    }
  }

/** What cannot be done with a damaged ledger: what was found first, the entry that it concerns, where to find the rest. */
export function damagedRefusal({ place: { seq }, message }: LedgerFinding): Answer<never> {
  const [at, inEnglish] = seq === undefined ? ['', ''] : [` (запис № ${seq})`, ` (entry № ${seq})`]
  return refused({
    code: 'ledger/damaged',
    status: 422,
    message: {
      uk: `журнал пошкоджено${at}: ${message.uk}`,
      en: `the ledger is damaged${inEnglish}: ${message.en}`,
    },
    help: {
      uk: 'знайдіть усе пошкоджене: розділ «Перевірити файл», кнопка «Перевірити журнал суду»',
      en: 'find everything that is damaged: the page “Verify a file”, the button “Verify the ledger of the court”',
    },
  })
}
