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
import type { NameOf } from './people.ts'

export interface RegisterNames {
  readonly subject: (path: string) => Text
  /** A register by its id. */
  readonly register: (id: string) => Text
  readonly facts: (path: string, set: Readonly<Record<string, unknown>>) => readonly Detail[]
  /** `Вигадько (с02)`; of whom nothing is known the id, and that it is so. */
  readonly person: (id: string) => Text
}

/** Where the description of the registers cannot be read, everything has the name that the ledger gives it. */
const plain = (nameOf: NameOf): RegisterNames => ({
  subject: (path) => same(path),
  register: (id) => same(id),
  facts: (_, set) =>
    Object.entries(set).map(([field, value]) => ({ label: same(field), value: same(json(value)) })),
  person: (id) => personIn(id, nameOf),
})

/** Names for entries of which `nameOf` knows the people. */
type NamesWith = (nameOf: NameOf) => RegisterNames

/** Names are the same for all courts: of facts that a court itself has added the ledger's own name is shown. */
export async function registerNames(): Promise<NamesWith> {
  const setting = await nationalSetting()
  if (!setting.ok) return plain
  const { registers, vocabulary } = setting.value
  const pageIn = (lang: Lang) => ({ registers, vocabulary, lang, columns: 100, colour: false })
  return (nameOf) => ({
    ...plain(nameOf),
    subject: (path) =>
      inBoth((lang) => subjectIn(path, registerFor(path, pageIn(lang)), lang, nameOf)),
    register: (id) => registers.all.find((one) => one.id === id)?.title ?? same(id),
    facts(path, set) {
      const register = registerFor(path, pageIn('uk'))
      return inColumnOrder(Object.entries(set), register).map(([field, value]) => ({
        label: inBoth((lang) => factName(field, register, pageIn(lang))),
        value: inBoth((lang) =>
          valueIn(value, lang, () =>
            factValue(named(value, field, register, nameOf), field, register, pageIn(lang)),
          ),
        ),
      }))
    },
  })
}

type Register = ReturnType<typeof registerFor>

/** `Судді: Вигадько (с02)`; of what belongs to no register the path. */
function subjectIn(path: string, { title, subject }: Register, lang: Lang, nameOf: NameOf): string {
  if (title[lang] === '') return visible(path)
  const patterns = subject.split('/')
  const keys = path.split('/').filter((_, at) => patterns[at] === '*')
  const told = keys.map((key, at) => (at === 0 ? withName(key, nameOf) : momentWords(key, lang)))
  return told.length === 0 ? title[lang] : `${title[lang]}: ${visible(told.join(', '))}`
}

/** A fact that names somebody by his id. */
function named(value: unknown, field: string, { columns }: Register, nameOf: NameOf): unknown {
  if (columns.find((one) => one.field === field)?.refersTo === undefined) return value
  const name = (id: unknown): unknown => (typeof id === 'string' ? withName(id, nameOf) : id)
  return Array.isArray(value) ? value.map(name) : name(value)
}

function withName(id: string, nameOf: NameOf): string {
  const name = nameOf(id)
  return name === undefined ? momentWords(id, 'uk') : visible(`${name} (${id})`)
}

function personIn(id: string, nameOf: NameOf): Text {
  const name = nameOf(id)
  if (name !== undefined) return same(`${name} (${id})`)
  return {
    uk: `${visible(id)} (прізвища в журналі немає)`,
    en: `${visible(id)} (the ledger has no surname)`,
  }
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
