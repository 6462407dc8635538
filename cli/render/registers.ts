/** Registers as tables: each fact with its value, since when it is true, the entry and the act behind it. */
import { changeIn, type Entry, type Register } from '../../engine/index.ts'
import { isShown, type Shown, subjectsShown } from '../registers/shown.ts'
import type { Standing } from '../registers/standing.ts'
import { paintFor } from './colour.ts'
import {
  actWords,
  factName,
  factValue,
  inColumnOrder,
  momentWords,
  type Page,
} from './register-words.ts'
import { wideTable } from './wide-table.ts'

/** A table for every register that was asked for. */
export function registersText(asked: readonly Shown[], now: Standing, page: Page): string {
  const { lang, colour } = page
  const paint = paintFor(colour)
  const pages = asked.map((shown) => {
    const { title } = shown.register
    const rows = rowsOf(shown, now, page)
    const head = paint.bold(`${capital(title[lang])}${momentsOf(now, lang)}`)
    if (rows.length === 0) return `${head}\n${lang === 'uk' ? 'Записів немає.' : 'No entries.'}\n`
    const table = wideTable(HEADS[lang], rows, { columns: page.columns, wide: [2, 5] })
    return `${head}\n\n${table.join('\n')}\n`
  })
  return pages.join('\n')
}

const HEADS = {
  uk: ['запис', 'факт', 'значення', 'діє з', '№', 'наказ'],
  en: ['entry', 'fact', 'value', 'from', '№', 'act'],
} as const

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function momentsOf({ asOf, knownAt }: Standing, lang: 'uk' | 'en'): string {
  const parts = [
    ...(asOf === undefined
      ? []
      : [lang === 'uk' ? `станом на ${momentWords(asOf.text, lang)}` : `as of ${asOf.text}`]),
    ...(knownAt === undefined
      ? []
      : [
          lang === 'uk'
            ? `як було відомо на ${momentWords(knownAt.text, lang)}`
            : `as known at ${knownAt.text}`,
        ]),
  ]
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`
}

/** The subject is named on its first row only. */
function rowsOf(shown: Shown, { state }: Standing, page: Page): readonly (readonly string[])[] {
  return subjectsShown(shown, state).flatMap((subject) => {
    const rows = [
      ...knownRows(subject, shown.register, page),
      ...sealedRows(subject.path, state.sealed, shown.register, page),
    ]
    const all = rows.length === 0 ? [['', '', '', String(subject.since.seq), '']] : rows
    return all.map((cells, at) => [at === 0 ? labelOf(subject.path) : '', ...cells])
  })
}

type Subject = ReturnType<typeof subjectsShown>[number]

function knownRows({ fields }: Subject, register: Register, page: Page) {
  const held = inColumnOrder(fields, register).filter(([field]) => isShown(field, register))
  return held.map(([field, { value, entry }], at) => [
    factName(field, register, page),
    factValue(value, field, register, page),
    momentWords(entry.true_at, page.lang),
    String(entry.seq),
    // The act of one entry is told once.
    held[at - 1]?.[1].entry.seq === entry.seq ? '' : actOf(entry, page.lang),
  ])
}

/** Facts of which only that they are there is known here. */
function sealedRows(path: string, sealed: readonly string[], register: Register, page: Page) {
  return sealed
    .filter((place) => place.startsWith(`/${path}/`))
    .map((place) => place.slice(path.length + 2))
    .filter((field) => !field.includes('/') && isShown(field, register))
    .map((field) => [factName(field, register, page), SEALED[page.lang], '', '', ''])
}

const SEALED = { uk: '(запечатано)', en: '(sealed)' } as const

const actOf = (entry: Entry, lang: 'uk' | 'en'): string => {
  const { order } = changeIn(entry)
  return order === null ? '—' : actWords(order, lang)
}

/** `judges/с02/absences/2026-08-18` → `с02 / 2026-08-18`; a single subject needs no name. */
function labelOf(path: string): string {
  return path
    .split('/')
    .filter((_, at) => at % 2 === 1)
    .join(' / ')
}
