/** What looks were at, in words: the parameters of a look in; whose record, which case, paper or period out. */
import { ROLE_NAMES } from '../../../editor/api/index.ts'
import type { AskedAbout } from '../../../editor/server/index.ts'
import type { Lang, Text } from '../../text.ts'
import type { RegisterNames } from './register-names.ts'
import { dateWords, ENTRY_TITLES, inBoth, shown } from './words.ts'

export const looksAbout = (looks: readonly AskedAbout[], names: RegisterNames): readonly Text[] =>
  looks.map(({ kind, asked }) => {
    if (kind === 'entries' && Object.keys(asked).length === 0) return EVERYTHING
    const parts = Object.entries(asked).flatMap(([field, value]) => {
      const say = Object.hasOwn(SAID, field) ? SAID[field] : undefined
      const said = say?.(value, names, kind)
      return said === undefined ? [{ uk: shown(value), en: shown(value) }] : said
    })
    return inBoth((lang) => parts.map((part) => part[lang]).join(', '))
  })

const EVERYTHING: Text = { uk: 'усі записи', en: 'all entries' }

/** In words; nothing of what tells people nothing. */
type Say = (value: string, names: RegisterNames, kind: string) => Text | readonly []

const after =
  (uk: string, en: string): Say =>
  (value) => ({ uk: `${uk} ${shown(value)}`, en: `${en} ${shown(value)}` })

const dated =
  (uk: string, en: string): Say =>
  (value) => ({ uk: `${uk} ${dateWords(value, 'uk')}`, en: `${en} ${dateWords(value, 'en')}` })

const oneOf =
  (names: Readonly<Record<string, Text>>): Say =>
  (value) =>
    (Object.hasOwn(names, value) ? names[value] : undefined) ?? {
      uk: shown(value),
      en: shown(value),
    }

const entry = after('запис №', 'entry №')

const PAPERS: Readonly<Record<string, Text>> = {
  protocol: { uk: 'протокол', en: 'protocol' },
  'protocol.docx': { uk: 'протокол (Word)', en: 'protocol (Word)' },
  'protocol.pdf': { uk: 'протокол (PDF)', en: 'protocol (PDF)' },
  bundle: { uk: 'пакет справи', en: 'bundle of the case' },
  page: { uk: 'сторінка перевірки', en: 'page of verification' },
  record: { uk: 'запис розподілу', en: 'record of the draw' },
}

const TABLES: Readonly<Record<string, Text>> = {
  findings: { uk: 'таблиця знахідок', en: 'table of findings' },
  checks: { uk: 'таблиця перевірок', en: 'table of checks' },
  people: { uk: 'таблиця суддів', en: 'table of judges' },
}

const FORMS: Readonly<Record<string, Text>> = {
  xlsx: { uk: 'Excel', en: 'Excel' },
  csv: { uk: 'CSV', en: 'CSV' },
  json: { uk: 'JSON', en: 'JSON' },
  jsonl: { uk: 'JSON, рядок на запис', en: 'JSON lines' },
}

const LOCKS: Readonly<Record<string, Text>> = {
  true: { uk: 'заблоковано', en: 'locked' },
  false: { uk: 'не заблоковано', en: 'not locked' },
}

const rolesIn = (roles: string, lang: Lang): string =>
  roles
    .split(', ')
    .map((role) => (Object.hasOwn(ROLE_NAMES, role) ? roleName(role, lang) : shown(role)))
    .join(', ')

const roleName = (role: string, lang: Lang): string =>
  ROLE_NAMES[role as keyof typeof ROLE_NAMES][lang]

/** As many signs of a digest as tell it from another. */
const SIGNS = 12

const SAID: Readonly<Record<string, Say>> = {
  case: after('справа', 'case'),
  attempt: after('спроба', 'attempt'),
  seq: entry,
  entry,
  matter: entry,
  judge: (id, { person }) =>
    inBoth((lang) => `${lang === 'uk' ? 'суддя' : 'judge'} ${person(id)[lang]}`),
  kind: (value, names, kind) =>
    oneOf(kind === 'entries' ? ENTRY_TITLES : PAPERS)(value, names, kind),
  by: after('вніс', 'entered by'),
  from: dated('від', 'from'),
  to: dated('до', 'until'),
  as_of: dated('станом на', 'as of'),
  digest: (digest, ...rest) =>
    after('текст', 'text')(digest.replace('sha256:', '').slice(0, SIGNS), ...rest),
  id: (id, { register }) => {
    const { uk, en } = register(id)
    return { uk: `реєстр «${uk}»`, en: `register “${en}”` }
  },
  subject: (path, { subject }) => subject(path),
  name: (name) => ({ uk: shown(name), en: shown(name) }),
  document: after('засади', 'policy'),
  rule: after('правило', 'rule'),
  job: () => [],
  table: oneOf(TABLES),
  form: oneOf(FORMS),
  roles: (roles) =>
    inBoth((lang) => `${lang === 'uk' ? 'ролі' : 'roles'}: ${rolesIn(roles, lang)}`),
  locked: oneOf(LOCKS),
}
