/** The kinds of entries, for people. */
import type { EntryKind } from '../../engine/index.ts'
import type { Text } from '../text.ts'

export const KIND_NAMES: Readonly<Record<EntryKind, Text>> = {
  ledger: { uk: 'початок журналу', en: 'beginning of the ledger' },
  key: { uk: 'ключі', en: 'keys' },
  chain: { uk: 'запечатані ланцюги', en: 'sealed chains' },
  policy: { uk: 'засади', en: 'policies' },
  approval: { uk: 'схвалення', en: 'approvals' },
  register: { uk: 'зміни реєстрів', en: 'changes of registers' },
  act: { uk: 'акти', en: 'acts' },
  outage: { uk: 'збої', en: 'outages' },
  commit: { uk: 'закріплення переліку', en: 'commitments' },
  randomness: { uk: 'випадкові числа', en: 'random numbers' },
  result: { uk: 'результати розподілу', en: 'results' },
  abandon: { uk: 'припинені розподіли', en: 'abandoned draws' },
  decision: { uk: 'вирішено без автоматизованого розподілу', en: 'settled without a draw' },
  witnessed: { uk: 'засвідчення', en: 'witnessed checkpoints' },
  redaction: { uk: 'вилучення відомостей', en: 'redactions' },
}
