/** Registers as tables: each fact with its value, since when it is true, the entry and the act behind it. */
import { changeIn, formatInstant } from '../../engine/index.ts'
import { isShown, type Shown, subjectsShown } from '../registers/shown.ts'
import type { Standing } from '../registers/standing.ts'
import { paintFor } from './colour.ts'
import {
  factName,
  factValue,
  inColumnOrder,
  momentWords,
  orderWords,
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
  const { register } = shown
  const { lang } = page
  return subjectsShown(shown, state).flatMap((subject) => {
    const held = inColumnOrder(subject.fields, register).filter(([field]) =>
      isShown(field, register),
    )
    const known = held.map(([field, { value, entry }], at) => [
      factName(field, register, page),
      factValue(value, field, register, page),
      momentWords(dayOf(entry.true_at), lang),
      String(entry.seq),
      // The act of one entry is told once.
      held[at - 1]?.[1].entry.seq === entry.seq ? '' : orderWords(changeIn(entry).order, lang),
    ])
    const sealed = state.sealed
      .filter((place) => place.startsWith(`/${subject.path}/`))
      .map((place) => place.slice(subject.path.length + 2))
      .filter((field) => !field.includes('/') && isShown(field, register))
      .map((field) => [
        factName(field, register, page),
        lang === 'uk' ? '(запечатано)' : '(sealed)',
        '',
        '',
        '',
      ])
    const all = [...known, ...sealed]
    const rows = all.length === 0 ? [['', '', '', String(subject.since.seq), '']] : all
    return rows.map((cells, at) => [at === 0 ? labelOf(subject.path) : '', ...cells])
  })
}

/** `judges/с02/absences/2026-08-18` → `с02 / 2026-08-18`; a single subject needs no name. */
function labelOf(path: string): string {
  return path
    .split('/')
    .filter((_, at) => at % 2 === 1)
    .join(' / ')
}

const dayOf = (true_at: string): string =>
  true_at.includes('T') ? formatInstant(Date.parse(true_at)) : true_at
