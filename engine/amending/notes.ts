/**
 * The note at a clause that an amendment touched, as consolidated texts of acts have it: `{…}`.
 */
import type { Act, Lang, Text } from '../../grammar/index.ts'
import { capitalised, genitive, instrumental } from './declined.ts'
import { ukrainianDay } from './phrases.ts'
import type { Touch } from './touched.ts'

/** `cite`: how the clause is cited; a clause without a citation is named by its number. */
export function noteOf(clause: string, cite: Text | undefined, touch: Touch, lang: Lang): string {
  return `{${lang === 'uk' ? inUkrainian(clause, cite, touch) : inEnglish(clause, cite, touch)}}`
}

/** Whether a comment is such a note: they are computed anew and never kept. */
export const isNote = (comment: string): boolean => /^(?:[\p{L}\d./]+ )?\{.*\}$/u.test(comment)

function inUkrainian(clause: string, cite: Text | undefined, { kind, act }: Touch): string {
  const name = cite?.uk ?? `пункт ${clause}`
  switch (kind) {
    case 'add': {
      const by = instrumental(name)
      return by === undefined ? `Доповнено ${under(act)}: ${name}` : `Доповнено ${by} ${under(act)}`
    }
    case 'replace':
      return `${capitalised(name)} у редакції ${ofAct(act)}`
    case 'repeal':
      return `${capitalised(name)} виключено ${under(act)}`
  }
}

/** «згідно з рішенням зборів суддів від 25.07.2025 № 5». */
function under(act: Act | undefined): string {
  if (act === undefined) return 'згідно з проєктом змін'
  const by = instrumental(act.body.uk)
  return by === undefined ? `(${act.body.uk} ${datedUk(act)})` : `згідно з ${by} ${datedUk(act)}`
}

function ofAct(act: Act | undefined): string {
  if (act === undefined) return 'проєкту змін'
  const of = genitive(act.body.uk)
  return of === undefined ? `(${act.body.uk} ${datedUk(act)})` : `${of} ${datedUk(act)}`
}

const datedUk = ({ date, number }: Act): string =>
  `від ${ukrainianDay(date)}${number === undefined ? '' : ` № ${number}`}`

const VERBS = { add: 'added', replace: 'restated', repeal: 'repealed' } as const

function inEnglish(clause: string, cite: Text | undefined, { kind, act }: Touch): string {
  const name = capitalised(cite?.en ?? `clause ${clause}`)
  if (act === undefined) return `${name} ${VERBS[kind]} by the draft amendment`
  const { body, date, number } = act
  const no = number === undefined ? '' : ` no ${number}`
  return `${name} ${VERBS[kind]} by the ${body.en ?? body.uk} of ${date}${no}`
}
