import { describe, expect, test } from 'vitest'
import { explainDecision, renderText } from '../../../engine/index.ts'
import { decisionOn } from './mini-decision.ts'

const CLAUSES = `
пункт "1" обов’язково "Суддю визначає розподіл" / "The judge is drawn" цитується "пункт 1" / "item 1"
пункт "2" обов’язково "Справи не розподіляють у разі перешкоди" / "No cases if there is a bar" цитується "пункт 2" / "item 2"
прийнято тлумачення A01 "2": "день наказу належить до строку" / "the day of the order counts"
вага "1" рівна/equal = 1
`
const DRAW = `
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  вага рівна
  якщо учасників немає то зупинити "1"
`
const excludeWhen = (condition: string, loop = ''): string =>
  `${CLAUSES}\nне розподіляються щодо судді "2" перешкода/bar тлумачення A01 ${loop} якщо ${condition}\n${DRAW}`

function explained(statements: string, facts: object, lang: 'uk' | 'en' = 'uk'): string {
  return renderText(explainDecision(decisionOn(statements, facts), { lang, detail: 'full' }))
}

const matter = { id: '7/26', deadline_on: '2026-09-10', speciality: 'civil', free: true }
const judge = (more: object = {}) => ({ id: 'А', surname: 'Авраменко', ...more })
const facts = (more: object = {}, own: object = {}) => ({
  case: { ...matter, ...own },
  judges: [judge(more)],
})

describe('a condition without a sentence of the author is told by its parts', () => {
  test('a window by its two days, each included or not', () => {
    const condition = 'справа.строк у [дата(політика.станом_на), справа.строк + 1 календарний день)'
    expect(explained(excludeWhen(condition), facts())).toContain(
      'строк 10.09.2026 лежить у проміжку з 01.09.2026 до 11.09.2026 (не включно)',
    )
  })

  test('a comparison of dates by earlier and later', () => {
    const text = explained(excludeWhen('справа.строк <= 10.09.2026'), facts())
    expect(text).toContain('строк — 10.09.2026, не пізніше ніж 10.09.2026')
  })

  test('a comparison of numbers by less and more', () => {
    const text = explained(excludeWhen('суддя.навантаження > 1.5'), facts({ load: '1.75' }))
    expect(text).toContain('навантаження — 1,75, більше ніж 1,5')
  })

  test('membership by the label of the value', () => {
    const condition = 'справа.потрібна у суддя.спеціалізації'
    const text = explained(excludeWhen(condition), facts({ specialities: ['civil'] }))
    expect(text).toContain(
      'потрібна спеціалізація — цивільна; це зазначено в переліку «спеціалізації»',
    )
  })

  test('a flag by yes or no', () => {
    expect(explained(excludeWhen('справа.вільна'), facts())).toContain('вільна ознака: так')
  })

  test('the same in English', () => {
    const text = explained(excludeWhen('справа.строк <= 10.09.2026'), facts(), 'en')
    expect(text).toContain('deadline — 2026-09-10, not later than 2026-09-10')
  })
})

test('two parts about one fact are one sentence', () => {
  const condition = 'справа.строк >= 01.09.2026 та справа.строк <= 30.09.2026'
  expect(explained(excludeWhen(condition), facts())).toContain(
    'строк — 10.09.2026, не раніше ніж 01.09.2026 і не пізніше ніж 30.09.2026',
  )
})

test('only the part of an alternative that is met is told', () => {
  const text = explained(
    excludeWhen('справа.друга або справа.вільна'),
    facts({}, { second: false }),
  )
  expect(text).toContain('01.03.2025  вільна ознака: так  ')
})

test('a ground carries its citation, its day of force and the reading behind it', () => {
  const text = explained(excludeWhen('справа.вільна'), facts())
  expect(text).toContain('пункт 2, чинний з 01.03.2025')
  expect(text).toContain('Тлумачення: A01 — день наказу належить до строку.')
})

test('what a default or a computation supplied is marked', () => {
  const loop = 'для кожного відсутність/absence із суддя.відсутності'
  const absences = [
    { starts_on: '2026-08-25', ends_on: '2026-09-07', order_signed_on: '2026-08-01' },
  ]
  const text = explained(
    excludeWhen('відсутність.тривалість > 5 календарних днів', loop),
    facts({ absences }),
  )
  expect(text).toContain('тривалість: 14 календарних днів (обчислено)')
  expect(text).toContain('дата наказу: 01.08.2026')
})

test('a fact that nobody supplied is named, with what follows from either value', () => {
  const text = explained(excludeWhen('суддя.працює'), facts())
  expect(text).toContain('Розподіл зупинено.')
  expect(text).toContain(
    'Невідомо: працює (Авраменко). Якщо «так», суддя не бере участі в розподілі (пункт 2); якщо «ні», суддя бере участь у розподілі.',
  )
})

test('a judge asked about alone is told of every ground, also of those that do not apply', () => {
  const loop = 'для кожного відсутність/absence із суддя.відсутності'
  const policy = excludeWhen('справа.надійшла у [відсутність.початок, відсутність.кінець]', loop)
  const absences = [{ starts_on: '2026-09-03', ends_on: '2026-09-07' }]
  const decision = decisionOn(
    policy,
    facts({ absences }, { arrived_at: '2026-09-01T10:00:00+03:00' }),
  )
  const text = renderText(explainDecision(decision, { lang: 'uk', detail: 'full', judge: 'А' }))
  expect(text).toContain('Авраменко — бере участь у розподілі')
  expect(text).toContain(
    'Інші підстави розглянуто: пункт 2 не діє (надійшла 01.09.2026 10:00 не лежить у проміжку',
  )
})

test('a judge who is not listed leaves the heading alone', () => {
  const decision = decisionOn(excludeWhen('справа.вільна'), facts())
  const { blocks } = explainDecision(decision, { lang: 'uk', detail: 'full', judge: 'Я' })
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
})
