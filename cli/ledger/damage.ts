/** What is found damaged in a ledger, for people: what, and where. */
import { type LedgerFinding, placeText } from '../../engine/index.ts'

export function damageWords({ place, message }: LedgerFinding): LedgerFinding['message'] {
  const where = placeText(place) === '' ? '' : ` (${placeText(place)})`
  return {
    uk: `журнал пошкоджено${where}: ${message.uk}`,
    en: `the ledger is damaged${where}: ${message.en}`,
  }
}
