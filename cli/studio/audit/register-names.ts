/** How people call what a change of a register is about, and its facts: as the columns of the registers are headed. */
import { visible } from '../../../grammar/index.ts'
import {
  factName,
  factValue,
  inColumnOrder,
  momentWords,
  registerFor,
} from '../../render/register-words.ts'
import { nationalSetting } from '../../registers/setting.ts'
import type { Lang, Text } from '../../text.ts'
import type { Detail } from './entry-details.ts'

export interface RegisterNames {
  readonly subject: (path: string) => Text
  readonly facts: (path: string, set: Readonly<Record<string, unknown>>) => readonly Detail[]
}

/** Where the description of the registers cannot be read, everything has the name that the ledger gives it. */
const PLAIN: RegisterNames = {
  subject: (path) => same(path),
  facts: (_, set) =>
    Object.entries(set).map(([field, value]) => ({ label: same(field), value: same(json(value)) })),
}

/** Names are the same for all courts: of facts that a court itself has added the ledger's own name is shown. */
export async function registerNames(): Promise<RegisterNames> {
  const setting = await nationalSetting()
  if (!setting.ok) return PLAIN
  const { registers, vocabulary } = setting.value
  const pageIn = (lang: Lang) => ({ registers, vocabulary, lang, columns: 100, colour: false })
  return {
    subject: (path) => inBoth((lang) => subjectIn(path, registerFor(path, pageIn(lang)), lang)),
    facts(path, set) {
      const register = registerFor(path, pageIn('uk'))
      return inColumnOrder(Object.entries(set), register).map(([field, value]) => ({
        label: inBoth((lang) => factName(field, register, pageIn(lang))),
        value: inBoth((lang) =>
          valueIn(value, lang, () => factValue(value, field, register, pageIn(lang))),
        ),
      }))
    },
  }
}

type Register = ReturnType<typeof registerFor>

/** `Судді: с02`; of what belongs to no register the path. */
function subjectIn(path: string, { title, subject }: Register, lang: Lang): string {
  if (title[lang] === '') return visible(path)
  const patterns = subject.split('/')
  const keys = path
    .split('/')
    .filter((_, at) => patterns[at] === '*')
    .map((key) => momentWords(key, lang))
  return keys.length === 0 ? title[lang] : `${title[lang]}: ${visible(keys.join(', '))}`
}

function valueIn(value: unknown, lang: Lang, written: () => string): string {
  if (value === null) return NONE[lang]
  if (typeof value === 'object' && 'sealed' in value) return SEALED[lang]
  return written()
}

export const NONE: Text = { uk: 'немає', en: 'none' }
export const SEALED: Text = { uk: 'запечатано', en: 'sealed' }

const inBoth = (words: (lang: Lang) => string): Text => ({ uk: words('uk'), en: words('en') })
const json = (value: unknown): string =>
  visible(typeof value === 'string' ? value : (JSON.stringify(value) ?? '—'))
const same = (text: string): Text => ({ uk: visible(text), en: visible(text) })
