/** Reports in, the whole page before it is HTML or DOCX out: what is compared, what was supposed, every section. */
import { inGroups } from '../../record/hex-groups.ts'
import type { NamedEdition, SimulationReport } from '../types.ts'
import type { Page, Section } from './model.ts'
import { casesSections, type Limits } from './sections/cases.ts'
import { conclusionSection } from './sections/conclusion.ts'
import { clausesSection, kindsSection } from './sections/law.ts'
import { daysSection, groundsSection, sharesSection, spreadSection } from './sections/people.ts'
import { periodsSection } from './sections/periods.ts'
import { asSentence } from './sections/pieces.ts'
import { simulatedSections } from './sections/simulated.ts'
import { otherwise } from './words/counting.ts'
import { dayText } from './words/numbers.ts'
import { some } from './words/nouns.ts'
import type { Telling } from './words/telling.ts'

export function pageOf(telling: Telling, limits: Limits): Page {
  const { lang, report, simulation } = telling
  return {
    title: titleOf(telling),
    lang,
    facts: factsOf(telling),
    assumptions: [...new Set(report.assumptions.map((one) => asSentence(one[lang])))],
    simulation: simulation && runningWords(simulation, lang),
    sections: sectionsOf(telling, limits).filter(({ pieces }) => pieces.length > 0),
  }
}

const runningWords = ({ seed, runs }: SimulationReport, lang: Telling['lang']): string =>
  lang === 'uk'
    ? `Навантаження — імітація, не прогноз (зерно «${seed}», ${some(runs, 'run', lang)}).`
    : `Loads are a simulation, not a forecast (seed “${seed}”, ${some(runs, 'run', lang)}).`

const titleOf = ({ lang, report }: Telling): string =>
  report.after.draft
    ? { uk: 'Що змінить запропонована редакція', en: 'What the proposed edition would change' }[
        lang
      ]
    : { uk: 'Що змінює нова редакція', en: 'What the new edition changes' }[lang]

/** In the order in which a judge asks. Where nothing would go another way, pictures of nothing are left out. */
function sectionsOf(telling: Telling, limits: Limits): readonly Section[] {
  const head = [conclusionSection(telling), clausesSection(telling), kindsSection(telling)]
  const { cases } = telling.report
  if (cases === 0) return [head[0], head[1], ...simulatedSections(telling)].filter(isThere)
  const quiet = otherwise(telling.report) === 0
  return [
    ...head,
    ...(quiet ? [] : [sharesSection(telling)]),
    ...simulatedSections(telling),
    ...(quiet ? [] : [groundsSection(telling)]),
    daysSection(telling),
    ...(quiet ? [] : [spreadSection(telling), periodsSection(telling)]),
    ...casesSections(telling, limits),
  ]
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined

function factsOf({ lang, report, clause, name }: Telling): Page['facts'] {
  const { ledger, filter } = report
  const words = {
    uk: {
      court: 'Суд',
      policy: 'Засади',
      before: 'Попередня редакція',
      after: 'Нова редакція',
      period: 'Період',
      ledger: 'Журнал',
      root: 'Корінь журналу',
      category: 'Лише категорія',
      judge: 'Лише суддя',
      clause: 'Лише пункт',
    },
    en: {
      court: 'Court',
      policy: 'Policy',
      before: 'Earlier edition',
      after: 'New edition',
      period: 'Period',
      ledger: 'Ledger',
      root: 'Root of the ledger',
      category: 'Category only',
      judge: 'Judge only',
      clause: 'Item only',
    },
  }[lang]
  const only = (label: string, value: string | null): Page['facts'] =>
    value === null ? [] : [[label, value]]
  return [
    [words.court, report.court],
    [words.policy, report.policy],
    [words.before, editionWords(report.before, lang)],
    [words.after, editionWords(report.after, lang)],
    [words.period, periodWords(filter.from, filter.to, lang)],
    ...only(words.category, filter.category),
    ...only(words.judge, filter.judge === null ? null : name(filter.judge)),
    ...only(words.clause, filter.clause === null ? null : clause(filter.clause)),
    [words.ledger, `${ledger.origin}, ${some(ledger.size, 'entry', lang)}`],
    [words.root, inGroups(ledger.root)],
  ]
}

function editionWords(edition: NamedEdition, lang: Telling['lang']): string {
  const from = dayText(edition.in_force_from, lang)
  // Most labels name the day themselves.
  if (edition.label[lang].includes(from)) return edition.label[lang]
  const status = edition.draft
    ? { uk: `проєкт, з ${from}`, en: `a draft, from ${from}` }[lang]
    : { uk: `чинна з ${from}`, en: `in force from ${from}` }[lang]
  return `${edition.label[lang]} (${status})`
}

function periodWords(from: string | null, to: string | null, lang: Telling['lang']): string {
  if (from === null && to === null) return { uk: 'увесь журнал', en: 'the whole ledger' }[lang]
  const [since, until] = [from, to].map((day) => (day === null ? undefined : dayText(day, lang)))
  if (since !== undefined && until !== undefined) return `${since} – ${until}`
  return since === undefined
    ? { uk: `по ${until}`, en: `until ${until}` }[lang]
    : { uk: `з ${since}`, en: `from ${since}` }[lang]
}
