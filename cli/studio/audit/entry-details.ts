/** The fields of an entry's body as people read them: labels and values in both languages, the most telling first. */
import type { Entry } from '../../../engine/index.ts'
import { isFields } from '../../merge-facts.ts'
import type { Lang, Text } from '../../text.ts'
import { LABELS } from './labels.ts'
import { NONE, type RegisterNames, SEALED } from './register-names.ts'
import {
  assignmentWords,
  editionWords,
  evidenceWords,
  orderWords,
  planWords,
  winnerWords,
} from './value-words.ts'
import { dateWords, inBoth, shown } from './words.ts'

export interface Detail {
  readonly label: Text
  readonly value: Text
}

const ORDER = Object.keys(LABELS)
const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)

export function entryDetails({ kind, body }: Entry, names: RegisterNames): readonly Detail[] {
  return Object.entries(isFields(body) ? body : {})
    .filter(([name]) => !(kind === 'policy' && name === 'files'))
    .toSorted(([a], [b]) => place(a) - place(b))
    .flatMap(([name, value]) => {
      const label = LABELS[name] ?? { uk: shown(name), en: shown(name) }
      if (name === 'subject') return [{ label, value: names.subject(shown(value)) }]
      if (name === 'set' && isFields(value)) return names.facts(shown(body['subject']), value)
      return [{ label, value: inBoth((lang) => valueWords(name, value, lang, names.person)) }]
    })
}

const ENTRY_FIELDS = new Set(['corrects', 'policy', 'act', 'commit', 'randomness'])
const DATE_FIELDS = new Set(['date', 'from', 'until', 'as_of'])

type Person = RegisterNames['person']

const SPECIAL: Readonly<Record<string, (value: unknown, lang: Lang, person: Person) => string>> = {
  judge: (value, lang, person) => person(shown(value))[lang],
  assignments: assignmentWords,
  source: planWords,
  evidence: evidenceWords,
  winners: winnerWords,
  editions: editionWords,
  order: orderWords,
  use: (value, lang) => WORDS[shown(value)]?.[lang] ?? shown(value),
  document: (value) => `\`${shown(value)}\``,
  action: (value, lang) => WORDS[shown(value)]?.[lang] ?? shown(value),
}

const WORDS: Readonly<Record<string, Text>> = {
  checkpoint: { uk: 'підписує контрольні точки', en: 'signs checkpoints' },
  witness: { uk: 'ключ свідка', en: 'key of a witness' },
  privacy: { uk: 'запечатує чутливі відомості', en: 'seals sensitive facts' },
  add: { uk: 'додано', en: 'added' },
  retire: { uk: 'відкликано', en: 'retired' },
}

function valueWords(name: string, value: unknown, lang: Lang, person: Person): string {
  if (value === null) return NONE[lang]
  if (ENTRY_FIELDS.has(name)) {
    return lang === 'uk' ? `запис № ${shown(value)}` : `entry № ${shown(value)}`
  }
  if (DATE_FIELDS.has(name)) return dateWords(value, lang)
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined
  if (special !== undefined) return special(value, lang, person)
  if (Array.isArray(value)) return value.map((one: unknown) => inner(one, lang)).join('; ')
  return isFields(value) ? inner(value, lang) : shown(value)
}

/** Fields of an object, one after another. */
function inner(value: unknown, lang: Lang): string {
  if (value === null) return NONE[lang]
  if (!isFields(value)) return shown(value)
  if (typeof value['sealed'] === 'string') return SEALED[lang]
  const parts = Object.entries(value).map(([name, own]) => {
    const label = LABELS[name]?.[lang] ?? shown(name)
    return `${label}: ${inner(own, lang)}`
  })
  return parts.join(', ')
}

/** How many values of an entry are sealed. */
export function sealedIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sealedIn(one), 0)
  if (!isFields(value)) return 0
  if (typeof value['sealed'] === 'string') return 1
  return Object.values(value).reduce((sum: number, one) => sum + sealedIn(one), 0)
}
