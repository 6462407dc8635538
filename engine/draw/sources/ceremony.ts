/**
 * A ceremony: digits thrown in public, with dice, before two named people at least.
 *
 * For outages, and for a public that trusts what it sees. The act of the ceremony is an entry of the ledger.
 */
import { fields, list, oneOf, text, textSuchThat, whole } from '../../time/shape.ts'
import { sha256 } from './hex.ts'
import { type Source, wrongAt } from './source.ts'

const WITNESSES = 2

export const ceremony: Source = {
  name: 'ceremony',
  binding: true,
  called: { uk: 'відкрите кидання кубиків', en: 'public throw of dice' },
  proves: {
    uk: 'результат обчислено саме з оголошених цифр; хто їх засвідчив, названо в журналі',
    en: 'the result follows from the digits announced; who attested them is named in the ledger',
  },
  doesNotProve: {
    uk: 'що цифри випали випадково: це засвідчують присутні та акт',
    en: 'that the digits fell by chance: those present and the act attest it',
  },
  plan: fields({ source: oneOf('ceremony'), participants: list(text, WITNESSES) }),
  evidence: fields({
    digits: textSuchThat((digits) => /^\d{20,200}$/.test(digits), 'від 20 до 200 десяткових цифр'),
    act: whole(0, Number.MAX_SAFE_INTEGER),
  }),
  derive: ({ digits }) => ceremonyValue(digits as string),
  check: ({ participants }, { value, evidence }) => {
    const people = new Set(participants as readonly string[])
    if (people.size < WITNESSES) {
      return wrongAt(
        '/participants',
        'потрібні двоє різних осіб',
        'two different people are needed',
      )
    }
    if (ceremonyValue(evidence['digits'] as string) === value) return []
    return wrongAt(
      '/value',
      'число не відповідає цифрам',
      'the number does not follow from the digits',
    )
  },
}

/** R of the digits thrown. */
export const ceremonyValue = (digits: string): string => sha256(`ceremony\n${digits}\n`)
