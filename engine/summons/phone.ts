/**
 * A telephone number as somebody wrote it in, the number in the international form or what is wrong with it out.
 *
 * Nothing is picked out of a longer text: two numbers in one field are no number.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Words } from '../facts/problem.ts'

export type PhoneReading =
  | { readonly kind: 'number'; readonly number: string; readonly notes: readonly Words[] }
  | { readonly kind: 'problem'; readonly code: PhoneProblem; readonly message: Words }

type PhoneProblem = 'phone/absent' | 'phone/not-a-number' | 'phone/not-mobile'

/** Reads a number; without a country code it is a Ukrainian one. */
export function readPhone(written: string): PhoneReading {
  const repaired = withoutOldPrefix(written)
  const parsed = parsePhoneNumberFromString(repaired ?? written, {
    defaultCountry: 'UA',
    extract: false,
  })
  if (parsed === undefined || !parsed.isValid() || parsed.ext !== undefined)
    return noNumber(written)
  if (!['MOBILE', 'FIXED_LINE_OR_MOBILE'].includes(parsed.getType() ?? '')) return landline(written)
  const { number } = parsed
  const bare = written.replaceAll(/[\s()-]/g, '')
  const note = repaired === undefined ? rewritten(written, number) : oldHabit(written, number)
  return { kind: 'number', number, notes: bare === number ? [] : [note] }
}

/** «8 0…» was dialled inside the country until 2009; people still write it, with whatever signs between. */
function withoutOldPrefix(written: string): string | undefined {
  return /^[^\d+]*8\D*0/.test(written) && written.replaceAll(/\D/g, '').length === 11
    ? written.replace('8', '')
    : undefined
}

const oldHabit = (written: string, number: string): Words => ({
  uk: `номер записано за старою звичкою з \`8 0\`: \`${written}\`; прочитано як ${number}`,
  en: `the number is written in the old way with \`8 0\`: \`${written}\`; read as ${number}`,
})

const rewritten = (written: string, number: string): Words => ({
  uk: `номер \`${written}\` записано не в міжнародному форматі; прочитано як ${number}`,
  en: `the number \`${written}\` is not in the international format; read as ${number}`,
})

const noNumber = (written: string): PhoneReading => ({
  kind: 'problem',
  code: 'phone/not-a-number',
  message: {
    uk: `\`${written}\` не є номером телефону`,
    en: `\`${written}\` is not a telephone number`,
  },
})

const landline = (written: string): PhoneReading => ({
  kind: 'problem',
  code: 'phone/not-mobile',
  message: {
    uk: `\`${written}\` — не мобільний номер: повідомлень він не прийме`,
    en: `\`${written}\` is not a mobile number: it cannot receive messages`,
  },
})
