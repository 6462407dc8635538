/** Which clauses differ and how many matters each changes; the matters by kind of change. */
import { CHANGES } from '../../types.ts'
import type { Section } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { CLAUSE_COLUMNS, KIND_COLUMNS, type KindCount } from '../tables/law.ts'
import { some } from '../words/nouns.ts'
import type { Telling } from '../words/telling.ts'
import { table, text } from './pieces.ts'

export function clausesSection(telling: Telling): Section {
  const { lang, report } = telling
  const title = { uk: 'Які пункти змінюються', en: 'Which items change' }[lang]
  const rows = report.clauses.toSorted((a, b) => b.cases - a.cases)
  if (rows.length === 0)
    return {
      id: 'clauses',
      title,
      pieces: [
        text(
          { uk: 'Редакції не різняться жодним пунктом.', en: 'The editions differ by no item.' }[
            lang
          ],
        ),
      ],
    }
  return {
    id: 'clauses',
    title,
    pieces: [text(idle(telling)), table(gridOf(title, CLAUSE_COLUMNS, rows, telling))],
  }
}

/** Clauses that change something, and those that nobody in the period was touched by. */
function idle({ lang, report: { clauses } }: Telling): string {
  const without = clauses.filter(({ cases, undecided }) => cases + undecided === 0).length
  const all = some(clauses.length, 'clause', lang)
  if (without === clauses.length)
    return lang === 'uk'
      ? `Змінено: ${all}. На жодну справу цього періоду це не вплинуло б.`
      : `The editions differ by ${all}. No case of the period would be touched.`
  const open = clauses.filter(({ undecided }) => undecided > 0).length
  if (open > 0)
    return lang === 'uk'
      ? `Змінено: ${all}. Таких, через які про якусь справу немає відповіді: ${open}; таких, що не впливають на жодну справу періоду: ${without}.`
      : `${all} changed. Of these, ${open} leave some case without an answer, and ${without} have no effect on any case of the period.`
  const rest =
    without === 0
      ? { uk: 'Кожен із них змінює хоч одну справу.', en: 'Each changes at least one case.' }[lang]
      : lang === 'uk'
        ? `Не впливають на жодну справу періоду: ${without}.`
        : `Without any effect on a case of the period: ${without}.`
  return lang === 'uk'
    ? `Змінено: ${all}. ${rest} Справу, яку змінюють кілька пунктів разом, пораховано при кожному.`
    : `${all} changed. ${rest} A case that several items change together counts for each.`
}

export function kindsSection(telling: Telling): Section {
  const { lang, report } = telling
  const title = { uk: 'Що сталося б зі справами', en: 'What would become of the cases' }[lang]
  const rows: readonly KindCount[] = CHANGES.map((change) => ({
    change,
    cases: report.counts[change],
    of: report.cases,
  })).filter(({ cases }) => cases > 0)
  const order = rows.toSorted((a, b) => b.cases - a.cases)
  return {
    id: 'kinds',
    title,
    pieces: [table(gridOf(title, KIND_COLUMNS, order, telling))],
  }
}
