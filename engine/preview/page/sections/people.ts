/** What changes for the judges: shares, part in draws, grounds, days, how far apart they are. */
import type { Piece, Section } from '../model.ts'
import { daysFigure } from '../plots/days.ts'
import { sharesFigure } from '../plots/shares.ts'
import { waterfallFigure } from '../plots/waterfall.ts'
import { eventful } from '../tables/days.ts'
import { gridOf } from '../tables/column.ts'
import { JUDGE, PART_COLUMNS } from '../tables/judges.ts'
import { SPREAD_COLUMNS, spreads } from '../tables/periods.ts'
import { decimals } from '../words/numbers.ts'
import { byName, type Telling } from '../words/telling.ts'
import { note, table, text } from './pieces.ts'

export function sharesSection(telling: Telling): Section {
  const { lang, report } = telling
  const caption = {
    uk: 'Участь і справи за тими самими числами',
    en: 'Part in draws, and cases by the same numbers',
  }[lang]
  const rows = byName(report.judges, telling)
  return {
    id: 'shares',
    title: { uk: 'Частки суддів', en: 'Shares of the judges' }[lang],
    pieces:
      rows.length === 0
        ? [text(NOBODY[lang])]
        : [sharesFigure(telling), table(gridOf(caption, [JUDGE, ...PART_COLUMNS], rows, telling))],
  }
}

const NOBODY = {
  uk: 'За цей період ніхто не брав участі в розподілі.',
  en: 'Nobody takes part in a draw of the period.',
}

export function groundsSection(telling: Telling): Section {
  const { lang, report } = telling
  return {
    id: 'grounds',
    title: { uk: 'Підстави неучасті', en: 'Grounds' }[lang],
    pieces:
      report.grounds.length === 0
        ? [
            text(
              {
                uk: 'За обома редакціями в розподілі брали б участь усі судді.',
                en: 'By both editions all judges take part.',
              }[lang],
            ),
          ]
        : [
            waterfallFigure(telling),
            note(
              {
                uk: 'Суддю, якого стосуються кілька підстав, пораховано за першою з них у порядку засад.',
                en: 'A judge to whom several grounds apply counts at the first in the order of the policy.',
              }[lang],
            ),
          ],
  }
}

export function daysSection(telling: Telling): Section {
  const { lang, report } = telling
  return {
    id: 'days',
    title: { uk: 'Дні, коли суддю не допущено', en: 'Days on which a judge is shut out' }[lang],
    pieces:
      eventful(report.days).length === 0
        ? [
            text(
              {
                uk: 'За цей період жоден суддя не був відсутній, і жодна редакція не забирала в судді цілого дня.',
                en: 'No judge was away in the period, and neither edition takes a whole day from anybody.',
              }[lang],
            ),
          ]
        : [daysFigure(telling)],
  }
}

export function spreadSection(telling: Telling): Section {
  const { lang, report } = telling
  const title = { uk: 'Рівномірність', en: 'How evenly the cases fall' }[lang]
  const { before, after } = report.concentration
  const sentence: Piece[] =
    before.gini === null || after.gini === null
      ? []
      : [text(giniSentence(before.gini, after.gini, telling))]
  return {
    id: 'spread',
    title,
    pieces: [
      ...sentence,
      table(gridOf(title, SPREAD_COLUMNS, spreads(before, after), telling)),
      note(
        {
          uk: 'Обидві міри взято з очікуваного числа справ. «Найбільше до найменшого» — у скільки разів найбільше очікування перевищує найменше; риска — хтось не очікує нічого. Коефіцієнт Джині: 0 — усім порівну, 1 — усе одному.',
          en: 'Both are of the cases to be expected. “Greatest to least”: how many times; a dash: somebody may expect nothing. Gini: 0 equal for all, 1 everything to one.',
        }[lang],
      ),
    ],
  }
}

type Exact = Parameters<typeof decimals>[0]

function giniSentence(before: Exact, after: Exact, { lang }: Telling): string {
  const [from, to] = [before, after].map((value) => decimals(value, 3, lang))
  if (before.exact === after.exact)
    return {
      uk: 'Розподіл лишився б таким самим рівномірним.',
      en: 'The cases would fall just as evenly.',
    }[lang]
  const more = after.about < before.about
  return lang === 'uk'
    ? `Справи розподілялися б ${more ? 'рівномірніше' : 'менш рівномірно'}: коефіцієнт Джині ${to} замість ${from}.`
    : `The cases would fall ${more ? 'more' : 'less'} evenly: Gini ${to} instead of ${from}.`
}
