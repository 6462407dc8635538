/** Words about entries that several pages of the audit share. */
import { visible } from '../../../grammar/index.ts'
import type { EntryKind } from '../../../engine/index.ts'
import { momentWords } from '../../render/register-words.ts'
import type { Lang, Text } from '../../text.ts'

/** The same sentence made in both languages. */
export const inBoth = (words: (lang: Lang) => string): Text => ({
  uk: words('uk'),
  en: words('en'),
})

/** Text of somebody else, as it can be shown: nothing in it is invisible or turns the direction of writing. */
export const shown = (value: unknown): string =>
  visible(typeof value === 'string' ? value : (JSON.stringify(value) ?? '—'))

export const dateWords = (value: unknown, lang: Lang): string =>
  typeof value === 'string' ? visible(momentWords(value, lang)) : '—'

/** One entry of a kind; kind-names.ts names the kinds in the plural. */
export const ENTRY_TITLES: Readonly<Record<EntryKind, Text>> = {
  ledger: { uk: 'початок журналу', en: 'beginning of the ledger' },
  key: { uk: 'ключ', en: 'key' },
  chain: { uk: 'запечатаний ланцюг', en: 'sealed chain' },
  policy: { uk: 'засади', en: 'policy' },
  approval: { uk: 'схвалення', en: 'approval' },
  register: { uk: 'зміна реєстру', en: 'change of a register' },
  act: { uk: 'акт', en: 'act' },
  outage: { uk: 'збій', en: 'outage' },
  commit: { uk: 'закріплення переліку', en: 'commitment' },
  randomness: { uk: 'випадкове число', en: 'random number' },
  result: { uk: 'результат розподілу', en: 'result of a draw' },
  abandon: { uk: 'припинення розподілу', en: 'abandoned draw' },
  decision: { uk: 'вирішено без розподілу', en: 'settled without a draw' },
  witnessed: { uk: 'засвідчення', en: 'witnessed checkpoint' },
  redaction: { uk: 'вилучення відомостей', en: 'redaction' },
}

export const UNREADABLE: Text = { uk: 'запис не читається', en: 'the entry cannot be read' }
