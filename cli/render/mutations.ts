/**
 * What deliberate mistakes in a policy its tests notice, for people and for programs.
 */
import type { ClauseFates, Fate, MutationReport } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import { type Provable, sourceOfUnit } from '../proving.ts'
import type { Lang } from '../text.ts'
import type { Paint } from './colour.ts'
import { counted, type Noun } from './plural.ts'
import { placeJson, placeText } from './tests.ts'

const MISTAKES: Noun = {
  uk: ['навмисна помилка', 'навмисні помилки', 'навмисних помилок'],
  en: ['deliberate mistake', 'deliberate mistakes'],
}

/** Every mistake that no test notices, clauses without a test, and the totals. */
export function mutationText(
  loaded: Provable,
  report: MutationReport,
  lang: Lang,
  paint: Paint,
): string {
  const survivors = survivorsOf(report)
  const unnamed = report.clauses.filter(({ named }) => !named).map(({ clause }) => clause)
  return [
    ...survivors.map((fate) => survivorText(loaded, fate, lang, paint)),
    ...accepted(report).map((fate) => acceptedText(fate, lang, paint)),
    ...report.acceptedInVain.map((id) => `${WORDS.inVain[lang]}: ${visible(id)}`),
    ...(unnamed.length === 0 ? [] : [`${WORDS.unnamed[lang]}: ${unnamed.join(', ')}`]),
    totals(report, survivors.length, lang, paint),
    '',
  ].join('\n')
}

const WORDS = {
  unnoticed: { uk: 'не помічає жоден тест', en: 'no test notices' },
  accepted: { uk: 'прийнято', en: 'accepted' },
  inVain: {
    uk: 'застаріле в переліку прийнятих',
    en: 'out of date in the list of accepted ones',
  },
  unnamed: { uk: 'пункти, про які нічого не очікує жоден тест', en: 'clauses that no test names' },
} as const

/** A mistake may concern several clauses; it is told once. */
const survivorsOf = ({ clauses }: MutationReport): readonly Fate[] => [
  ...new Set(clauses.flatMap(({ survived }: ClauseFates) => survived)),
]
const accepted = ({ clauses }: MutationReport): readonly Fate[] => [
  ...new Set(clauses.flatMap((one: ClauseFates) => one.accepted)),
]

function survivorText(loaded: Provable, { mutant }: Fate, lang: Lang, paint: Paint): string {
  const place = placeText(sourceOfUnit(loaded, mutant.unit), mutant.span, lang)
  return [
    `${paint.attention('?')} ${paint.bold(mutant.clauses.join(', '))} (${place}): ${WORDS.unnoticed[lang]}`,
    `    ${visible(mutant.description[lang])}`,
    `    ${paint.faint(visible(mutant.id))}`,
  ].join('\n')
}

const acceptedText = ({ mutant, accepted: reason = '' }: Fate, lang: Lang, paint: Paint): string =>
  paint.faint(`  ${WORDS.accepted[lang]}: ${visible(mutant.id)} — ${visible(reason)}`)

function totals({ fates, clauses }: MutationReport, survived: number, lang: Lang, paint: Paint) {
  const tested = clauses.filter((one) => one.tested).length
  const made = counted(fates.length, MISTAKES, lang)
  const left = lang === 'uk' ? `непомічених ${survived}` : `${survived} unnoticed`
  const painted = survived === 0 ? paint.good(left) : paint.bad(left)
  return lang === 'uk'
    ? `  ${made}, ${painted}; справді перевірено пунктів: ${tested} з ${clauses.length}`
    : `  ${made}, ${painted}; really tested clauses: ${tested} of ${clauses.length}`
}

/** The same for programs. */
export function mutationJson(loaded: Provable, report: MutationReport) {
  return {
    total: report.fates.length,
    survivors: survivorsOf(report).map(({ mutant }) => ({
      id: mutant.id,
      clauses: mutant.clauses,
      description: mutant.description,
      ...placeJson(sourceOfUnit(loaded, mutant.unit), mutant.span),
    })),
    accepted: accepted(report).map(({ mutant, accepted: reason }) => ({ id: mutant.id, reason })),
    accepted_in_vain: report.acceptedInVain,
    clauses: report.clauses.map(({ clause, named, tested }) => ({ clause, named, tested })),
  }
}
