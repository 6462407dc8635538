import { expect, test } from 'vitest'
import { explainDecision, renderText } from '../../../engine/index.ts'
import { decisionOn } from './mini-decision.ts'

const STATEMENTS = `
пункт "1" обов’язково "Суддю визначає розподіл" / "The judge is drawn"
пункт "2" обов’язково "Відсутності подають за порядком" / "Absences are listed in order"
не розподіляються щодо судді "2" безлад/disorder
  якщо не упорядковано(відсутність/absence із суддя.відсутності : відсутність.початок)
вага "1" рівна/equal = 1
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  вага рівна
  якщо учасників немає то зупинити "1"
`

/** The explanation with absences that begin on these days; a day without a value is unknown. */
function explained(days: readonly (string | undefined)[], lang: 'uk' | 'en'): string {
  const absences = days.map((day) => (day === undefined ? {} : { starts_on: day }))
  const decision = decisionOn(STATEMENTS, {
    case: { id: '7/26' },
    judges: [{ id: 'А', surname: 'Авраменко', absences }],
  })
  return renderText(explainDecision(decision, { lang, detail: 'full' })).replace(/\s+/gu, ' ')
}

test('a list out of order is told by its name and by what puts it in order', () => {
  const days = ['2026-09-05', '2026-09-01']
  expect(explained(days, 'uk')).toContain(
    'записи «відсутності» не стоять за порядком («перший день»)',
  )
  expect(explained(days, 'en')).toContain('the records “absences” are not in order (“first day”)')
})

test('a record without the value that puts the list in order is named', () => {
  expect(explained(['2026-09-05', undefined], 'uk')).toContain(
    'Невідомо: перший день (Авраменко, відсутність)',
  )
})
