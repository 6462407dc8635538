import { expect, test } from 'vitest'
import { explainDecision } from '../../../engine/explain/explain.ts'
import { entryMessage, missingList, warningMessage } from '../../../engine/explain/messages.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { decisionOn } from './mini-decision.ts'

const POLICY = `
пункт "1" обов’язково "Наказ вносять до системи не пізніше наступного робочого дня" / "An order is entered on the next working day" цитується "пункт 1" / "item 1"
пункт "2" обов’язково "Справи не розподіляють судді у відпустці" / "No cases to a judge on leave" цитується "пункт 2" / "item 2"
пункт "3" обов’язково "Суддю визначає розподіл" / "The judge is drawn" цитується "пункт 3" / "item 3"
обов’язок "1" внести/enter
  для кожного наказ/order із справа.накази
  має бути наказ.внесено не пізніше наказ.підписано + 1 робочий день
не розподіляються щодо судді "2" відпустка/leave
  для кожного відсутність/absence із суддя.відсутності
  якщо політика.станом_на у [відсутність.початок, відсутність.кінець]
  пояснення "відпустка до {відсутність.кінець}" / "leave until {absence.ends_on}"
вага "3" рівна/equal = 1
автоматизований розподіл "3" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  вага рівна
  якщо учасників немає то зупинити "3"
`
const order = { kind: 'order', signed_on: '2026-08-28' }

function messages(facts: object, lang: 'uk' | 'en' = 'uk'): Record<string, string> {
  const decision = decisionOn(POLICY, facts)
  const telling = { decision, lang } as const
  return Object.fromEntries(
    decision.evaluation.entries.map((entry) => [
      `${entry.clause} ${entry.subject ?? '-'}`,
      entryMessage(entry, telling),
    ]),
  )
}

test('a duty is told with what it asks for and its last day', () => {
  const told = (entered_on: string | null, lang: 'uk' | 'en' = 'uk') =>
    messages({ orders: [{ ...order, entered_on }] }, lang)['1 order:0']
  expect(told('2026-08-31')).toBe(
    'виконано: наказ вносять до системи не пізніше наступного робочого дня (строк — не пізніше 31.08.2026)',
  )
  expect(told('2026-09-01')).toMatch(
    /^порушено, виконано із запізненням: .* \(строк — не пізніше 31\.08\.2026\)$/,
  )
  expect(told(null)).toMatch(/^порушено: /)
  expect(told('2026-09-01', 'en')).toMatch(/^breached, done late: .* \(due by 2026-08-31\)$/)
})

test('a ground is told with the author’s sentence about the case', () => {
  const absence = { starts_on: '2026-08-25', ends_on: '2026-09-07' }
  const judges = [
    { id: 'А', surname: 'Авраменко', absences: [absence] },
    { id: 'Б', surname: 'Бойко' },
  ]
  const told = messages({ case: { id: '1' }, judges })
  expect(told['2 judge:А']).toBe(
    'діє: справи не розподіляють судді у відпустці (відпустка до 07.09.2026)',
  )
  expect(told['2 judge:Б']).toBe(
    'не діє, бо умови не виконано: справи не розподіляють судді у відпустці',
  )
})

test('what is missing is named by its label, the record and whose it is', () => {
  const judges = [{ id: 'А', surname: 'Авраменко', absences: [{ starts_on: '2026-08-25' }] }]
  const told = messages({ case: { id: '1' }, judges })
  expect(told['2 judge:А']).toBe(
    'не визначено: справи не розподіляють судді у відпустці; невідомо: останній день (Авраменко, відсутність 25.08.2026)',
  )
})

test('a pointer that names nothing known is still told in words', () => {
  const telling = { decision: decisionOn(POLICY, {}), lang: 'uk' } as const
  expect(missingList(['/nowhere/at/all'], telling)).toBe('відомості, яких не подано')
})

test('a warning says what it means and what is missing', () => {
  const telling = { decision: decisionOn(POLICY, {}), lang: 'uk' } as const
  const warning = { code: 'weights-unknown', missing: ['/judges'] }
  expect(warningMessage(warning, telling)).toBe(
    'ваг не обчислено, тому визначити суддю поки що неможливо; невідомо: судді',
  )
})

const FORCE = `
пункт "1" дозволено "Справу знімають з розгляду" / "The case is removed" цитується "пункт 1" / "item 1"
висновок "1" зняття/removal
  якщо справа.вільна
  пояснення "справа вільна" / "the case is free"
пункт "2" рекомендовано "Документ короткий" / "The document is short" цитується "пункт 2" / "item 2"
висновок "2" порада/advice
  якщо справа.вільна
пункт "3" обов’язково "Зареєструвати" / "Register" цитується "пункт 3" / "item 3"
обов’язок "3" зареєструвати/register
  якщо справа.вільна
  має бути справа.зареєстровано не пізніше справа.строк
пункт "4" без припису "Склад визначають збори" / "The panel is set" цитується "пункт 4" / "item 4"
параметр "4" склад_суду/panel
  встановлює "збори суддів" / "assembly of judges"
  = справа.потрібна
`

function forceMessages(matter: object, lang: 'uk' | 'en' = 'uk'): readonly string[] {
  const decision = decisionOn(FORCE, { case: matter })
  return decision.evaluation.entries.map((entry) => entryMessage(entry, { decision, lang }))
}

test('a permission and advice are told as such: neither acts by itself', () => {
  const [permission, advice] = forceMessages({ free: true })
  expect(permission).toBe('діє як дозвіл: справу знімають з розгляду (справа вільна)')
  expect(advice).toBe('діє як порада: документ короткий')
  expect(forceMessages({ free: true }, 'en')[0]).toMatch(/^applies as a permission: /)
})

test('a duty whose occasion never arose is not told as done', () => {
  const done = { registered_on: '2026-08-31', deadline_on: '2026-09-01' }
  expect(forceMessages({ free: false })[2]).toBe('обов’язок не виникав: зареєструвати')
  expect(forceMessages({ free: false }, 'en')[2]).toBe('no duty arose: register')
  expect(forceMessages({ free: true, ...done })[2]).toMatch(/^виконано: зареєструвати/)
})

test('what a parameter is, is told in words', () => {
  expect(forceMessages({ speciality: 'criminal' })[3]).toBe(
    'діє: склад визначають збори (потрібна спеціалізація: кримінальна)',
  )
  expect(forceMessages({ speciality: null })[3]).toMatch(/^не діє/)
})

test('a wording that nobody knows says whom it holds back, and its clause why', () => {
  const policy = `
пункт "1" обов’язково "розподіл" / "draw" цитується "пункт 1" / "item 1"
пункт "2" обов’язково "обрізано" / "cut off" цитується "пункт 2" / "item 2"
пункт "3" без припису "Кого стосується пункт 2" / "Whom item 2 concerns" цитується "пункт 3" / "item 3"
редакція невідома "2" може змінити "3"
не розподіляються щодо судді "3" стосується/concerned
  якщо суддя.працює
  пояснення "суддя працює" / "the judge works"
вага "1" рівна/equal = 1
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  вага рівна
  якщо учасників немає то зупинити "1"
`
  const judges = [
    { id: 'А', surname: 'Авраменко', works: true },
    { id: 'Б', surname: 'Бойко', works: false },
  ]
  const decision = decisionOn(policy, { case: { id: 'с' }, judges })
  const telling = { decision, lang: 'uk' } as const
  const told = (clause: string, subject?: string): string =>
    decision.evaluation.entries
      .filter((entry) => entry.clause === clause && entry.subject === subject)
      .map((entry) => entryMessage(entry, telling))
      .join()
  expect(told('2')).toMatch(/; від неї залежить, чи беруть участь у розподілі: Авраменко$/)
  expect(told('3', 'judge:А')).toContain('(суддя працює); невідомо: редакція')
  const page = renderText(explainDecision(decision, { lang: 'uk', detail: 'short' }))
  expect(page).toContain('Невідомо, чи бере участь: Авраменко — суддя працює.')
  const judge = renderText(explainDecision(decision, { lang: 'en', detail: 'full', judge: 'А' }))
  expect(judge).toContain('that the source does not give: item 2 (the judge works).')
})
