/** The findings of a decision: what the short and the full form say of clauses that hold, fail or rest on a reading. */
import { expect, test } from 'vitest'
import { explainDecision } from '../../../engine/explain/explain.ts'
import { clauseBlocks } from '../../../engine/explain/finding-blocks.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { decisionOn } from './mini-decision.ts'

const POLICY = `
прийнято тлумачення Т01 "1": "вільна — без строку" / "free means without a deadline" замість "вільна — без судді" / "free means without a judge"
прийнято тлумачення Т02 "2": "другу читають так" / "the second is read so"
пункт "1" без припису "Справа вільна" / "The case is free" цитується "пункт 1" / "item 1"
висновок "1" вільна/free тлумачення Т01
  якщо справа.вільна
пункт "2" без припису "Друга ознака" / "The second flag" цитується "пункт 2" / "item 2"
висновок "2" друга/second тлумачення Т02
  якщо справа.друга
пункт "3" обов’язково "Зареєструвати" / "Register" цитується "пункт 3" / "item 3"
обов’язок "3" зареєструвати/register
  має бути справа.зареєстровано не пізніше справа.строк за умови справа.друга
`
const text = (matter: object, detail: 'short' | 'full', lang: 'uk' | 'en' = 'uk'): string => {
  const decision = decisionOn(POLICY, { case: { id: '1', ...matter } })
  return renderText(explainDecision(decision, { lang, detail }))
}

test('the full form names the reading that decided, and how else the text could be read', () => {
  expect(text({ free: false }, 'full')).toContain(
    'Т01 (пункт 1): вільна — без строку; інше можливе: вільна — без судді.',
  )
  expect(text({ free: true }, 'full', 'en')).toContain(
    'Т01 (item 1): free means without a deadline; also possible: free means without a judge.',
  )
})

test('a reading that decided nothing is not named', () => {
  expect(text({ free: true }, 'full')).not.toContain('Т02')
})

test('the short form counts the clauses that do not apply, and gives no reasons', () => {
  const short = text({ free: false, second: false }, 'short')
  expect(short).toContain('Не діють ще 2 норми')
  expect(short).not.toContain('причина')
  expect(text({ free: false, second: true }, 'short')).toContain('Не діє ще 1 норма')
  expect(text({ free: true, second: true }, 'short')).not.toContain('Не ді')
})

test('what a duty lacks is told, where it was done otherwise than required', () => {
  const done = { registered_on: '2026-09-01', deadline_on: '2026-09-03' }
  expect(text({ ...done, second: false }, 'full')).toContain('причина: друга ознака: ні')
  expect(text({ ...done, second: true }, 'full')).not.toContain('причина')
  expect(text({ ...done, registered_on: '2026-09-04', second: false }, 'full')).toMatch(
    /із запізненням: зареєструвати \(строк — не пізніше 03\.09\.2026\)\./,
  )
})

test('what the author says of a duty that is owed is told; where nothing is owed it is not', () => {
  const policy = `
пункт "3" обов’язково "Зареєструвати" / "Register" цитується "пункт 3" / "item 3"
обов’язок "3" зареєструвати/register
  якщо справа.вільна
  має бути справа.зареєстровано не пізніше справа.строк
  пояснення "строк до {справа.строк}" / "due until {case.deadline_on}"
`
  const dates = { registered_on: '2026-09-01', deadline_on: '2026-09-03' }
  const full = (matter: object): string =>
    renderText(
      explainDecision(decisionOn(policy, { case: matter }), { lang: 'uk', detail: 'full' }),
    )
  expect(full({ ...dates, free: true })).toContain('03.09.2026); строк до 03.09.2026.')
  expect(full({ ...dates, free: false })).not.toContain('строк до')
})

test('a clause without a rule is told with the reason of the policy', () => {
  const policy = `${POLICY}
пункт "9" без припису "Вступ" / "Introduction" цитується "пункт 9" / "item 9"
не обчислюється "9" оскільки "умови немає" / "there is no condition"
`
  const decision = decisionOn(policy, { case: { id: '1' } })
  const told = (lang: 'uk' | 'en') =>
    renderText({ blocks: clauseBlocks([], ['9'], { decision, lang }) })
  expect(told('uk')).toContain('Пункт 9 — вступ; не обчислюється: умови немає')
  expect(told('en')).toContain('Item 9 — introduction; not computed: there is no condition')
})

test('clauses asked for are each told with the citation, one alone too', () => {
  const decision = decisionOn(POLICY, { case: { id: '1', free: false, second: true } })
  const { entries } = decision.evaluation
  const told = (clauses: readonly string[]): string =>
    renderText({
      blocks: clauseBlocks(
        entries.filter(({ clause }) => clauses.includes(clause)),
        [],
        { decision, lang: 'uk' },
      ),
    })
  expect(told(['1', '2'])).toContain('Пункт 1 — не діє, бо умови не виконано: справа вільна')
  expect(told(['1', '2'])).toContain('Пункт 2 — діє')
  expect(told(['2'])).toContain('Пункт 2 — діє')
})
