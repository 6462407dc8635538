/** What was taken in place of facts that nobody supplied is told, and only where it decided. */
import { expect, test } from 'vitest'
import { explainDecision } from '../../../engine/explain/explain.ts'
import { clauseBlocks } from '../../../engine/explain/finding-blocks.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { decisionOn } from './mini-decision.ts'

const POLICY = `
прийнято тлумачення Т01 "9": "поки не внесено, що справа вільна, її вважають невільною" / "until it is entered that the case is free it is taken not to be"
пункт "1" без припису "Друга або вільна" / "Second or free" цитується "пункт 1" / "item 1"
висновок "1" перше/first
  якщо справа.друга або (справа.строк > 01.01.2026 інакше ні)
пункт "2" без припису "Строк" / "Deadline" цитується "пункт 2" / "item 2"
висновок "2" друге/other
  якщо (справа.строк інакше справа.зареєстровано) > 01.09.2026
пункт "3" без припису "Склад" / "Panel" цитується "пункт 3" / "item 3"
висновок "3" третє/third
  якщо справа.суддів > 1
пункт "4" обов’язково "Зареєструвати" / "Register" цитується "пункт 4" / "item 4"
обов’язок "4" зареєструвати/register
  має бути справа.зареєстровано не пізніше дата(справа.надійшла) + 1 робочий день
пункт "5" без припису "Присяжний вибув" / "A juror left" цитується "пункт 5" / "item 5"
висновок "5" п’яте/fifth
  для кожного присяжний із справа.присяжні
  якщо присяжний.вибув інакше ні
пункт "9" без припису "Невільних не стосується" / "Not for those that are not free" цитується "пункт 9" / "item 9"
поза дією "9" невільна/not_free тлумачення Т01
  щодо "3"
  якщо справа.вільна інакше ні
  пояснення "справа вільна" / "the case is free"
`
function told(matter: object, clauses: readonly string[], lang: 'uk' | 'en' = 'uk'): string {
  const decision = decisionOn(POLICY, {
    case: matter,
    jurors: [{ id: 'П1' }, { id: 'П2', left: true }],
  })
  const entries = decision.evaluation.entries.filter(({ clause }) => clauses.includes(clause))
  return renderText({ blocks: clauseBlocks(entries, [], { decision, lang }) })
}
const TITLE = 'Чого не подано і що взято замість того'

test('a condition that could not be asked about stands as the rule says', () => {
  expect(told({ second: false }, ['1'])).toContain(
    'Строк — не подано, умову вважають не виконаною (пункт 1).',
  )
})

test('a part that decides nothing hides no default', () => {
  expect(told({ second: true }, ['1'])).not.toContain(TITLE)
  expect(told({ second: false, deadline_on: '2026-02-01' }, ['1'])).not.toContain(TITLE)
})

test('what is known to be none was supplied', () => {
  expect(told({ second: false, deadline_on: null }, ['1'])).not.toContain(TITLE)
})

test('where another fact stands in, it is named with its value', () => {
  expect(told({ registered_on: '2026-09-02' }, ['2'])).toContain(
    'Строк — не подано, узято: зареєстровано (02.09.2026) (пункт 2).',
  )
  expect(told({ registered_on: '2026-09-02' }, ['2'], 'en')).toContain(
    'Deadline: not supplied, taken as registered (2026-09-02) (item 2).',
  )
})

test('nothing is told where the whole is not known', () => {
  expect(told({}, ['2'])).not.toContain(TITLE)
})

test('a default declared for a fact is told with its value', () => {
  expect(told({ free: false }, ['3'])).toContain('Суддів у складі — не подано, узято: 1 (пункт 3).')
  expect(told({ free: false, size: 3 }, ['3'])).not.toContain(TITLE)
})

test('working days rest on whether martial law is in force', () => {
  const matter = { registered_on: '2026-09-02', arrived_at: '2026-09-01T10:00:00+03:00' }
  expect(told(matter, ['4'])).toContain('Воєнний стан — не подано, узято: так (пункт 4).')
})

test('whose fact it would have been is told, unless it is everybody’s', () => {
  expect(told({}, ['5'])).toContain(
    'Присяжний вибув — не подано, узято: ні (присяжний П1; пункт 5).',
  )
})

test('what limits a part of the policy is told by its reading', () => {
  expect(told({ size: 2 }, ['3'])).toContain(
    'Вільна ознака — не подано: Т01 — поки не внесено, що справа вільна, її вважають невільною.',
  )
})

test('a limit that another one has overtaken presumed nothing', () => {
  const policy = `
пункт "1" без припису "Перше" / "First" цитується "пункт 1" / "item 1"
висновок "1" перше/first
  якщо справа.друга
пункт "8" без припису "Велика колегія" / "A large panel" цитується "пункт 8" / "item 8"
поза дією "8" велика/large
  щодо "1"
  якщо справа.суддів > 5
пункт "9" без припису "Вільна" / "Free" цитується "пункт 9" / "item 9"
поза дією "9" невільна/not_free
  щодо "1"
  якщо справа.вільна інакше ні
`
  const page = (size: number): string =>
    renderText(
      explainDecision(decisionOn(policy, { case: { second: true, size } }), {
        lang: 'uk',
        detail: 'full',
      }),
    )
  expect(page(3)).toContain('Вільна ознака — не подано, узято: ні.')
  expect(page(6)).not.toContain(TITLE)
})

test('the short form only counts the facts', () => {
  const decision = decisionOn(POLICY, {
    case: { second: false, registered_on: '2026-09-02' },
    jurors: [],
  })
  const short = renderText(explainDecision(decision, { lang: 'uk', detail: 'short' }))
  expect(short).toMatch(/Не подано \d+ відомост/)
  expect(short).not.toContain(TITLE)
})

test('a judge in full has the defaults that decide about him, and a draw those of everybody', () => {
  const court = `
пункт "1" обов’язково "розподіл" / "draw" цитується "пункт 1" / "item 1"
пункт "2" обов’язково "відпустка" / "leave" цитується "пункт 2" / "item 2"
не розподіляються щодо судді "2" навантажений/busy
  якщо суддя.навантаження > 9 інакше ні
вага "1" рівна/equal = 1
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  вага рівна
  якщо учасників немає то зупинити "1"
`
  const decision = decisionOn(court, {
    case: { id: 'с' },
    judges: [
      { id: 'А', surname: 'Авраменко' },
      { id: 'Б', surname: 'Бойко', load: '1' },
    ],
  })
  const of = (judge?: string) =>
    renderText(
      explainDecision(decision, {
        lang: 'uk',
        detail: 'full',
        ...(judge !== undefined && { judge }),
      }),
    )
  expect(of('А')).toContain(TITLE)
  expect(of('Б')).not.toContain(TITLE)
  expect(of()).toContain('умову вважають не виконаною (Авраменко; пункт 2).')
})
