/** Where the changes fall: by month and by category. */
import type { Section } from '../model.ts'
import { categoriesFigure, monthsFigure } from '../plots/bars.ts'
import type { Telling } from '../words/telling.ts'

export function periodsSection(telling: Telling): Section {
  const { lang, report } = telling
  return {
    id: 'periods',
    title: { uk: 'Коли і в яких справах', en: 'When, and in which cases' }[lang],
    pieces: [
      ...(report.months.length === 0 ? [] : [monthsFigure(telling)]),
      ...(report.categories.length === 0 ? [] : [categoriesFigure(telling)]),
    ],
  }
}
