/** A procedure in words: what was entered and when, what is amiss and why, what remains to be done and to be found out. */
import { describe, expect, test } from 'vitest'
import { dueIn } from '../../../engine/decide/due.ts'
import { procedureAnswer, proceduresIn } from '../../../engine/decide/procedure.ts'
import { dueBlocks } from '../../../engine/explain/due-words.ts'
import { procedureBlocks } from '../../../engine/explain/procedure-words.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "Справу реєструють" / "The case is registered" цитується "пункт 1" / "item 1"
пункт "2" обов’язково "Справу оголошують" / "The case is announced" цитується "пункт 2" / "item 2"
пункт "3" обов’язково "Справу позначають" / "The case is marked" цитується "пункт 3" / "item 3"
обов’язок "1" зареєструвати/register
  зобов’язаний "секретар" / "the clerk"
  крок послідовності дій "рух справи" / "course of the case"
  має бути справа.зареєстровано не пізніше справа.строк за умови справа.вільна та справа.друга
обов’язок "2" оголосити/announce
  зобов’язаний "секретар" / "the clerk"
  крок послідовності дій "рух справи" / "course of the case"
    час виконання справа.надійшла
    після "1"
  має виконуватися справа.надійшла <= політика.станом_на не пізніше справа.строк
обов’язок "3" позначити/mark
  крок послідовності дій "рух справи" / "course of the case"
  має бути (якщо справа.друга то політика.станом_на інакше немає) не пізніше немає
`)

const request = (matter: object, as_of = '2026-09-03') => ({
  id: 'q',
  policy: 'mini',
  as_of,
  facts: { case: matter },
})

function checked(matter: object, lang: 'uk' | 'en' = 'uk') {
  const result = proceduresIn(court, request(matter), lang)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  const { procedures, telling } = result
  const blocks = procedures.flatMap((taken) => procedureBlocks(taken, telling))
  return {
    text: renderText({ blocks }),
    answers: procedures.map((taken) => procedureAnswer(taken, telling)),
  }
}

const DONE = {
  registered_on: '2026-09-01',
  arrived_at: '2026-09-02T10:00:00+03:00',
  deadline_on: '2026-09-04',
  free: true,
  second: true,
}

describe('a step that was taken', () => {
  test('is told with its recorded time, and with none where nobody records one', () => {
    const { text } = checked(DONE)
    expect(text).toContain('✓ 1 — Справу реєструють: виконано (01.09.2026)')
    expect(text).toContain('✓ 2 — Справу оголошують: виконано (02.09.2026 10:00)')
    expect(text).toMatch(/✓ 3 — Справу позначають: виконано\n/)
  })

  test('otherwise than required says what it lacked', () => {
    const { text, answers } = checked({ ...DONE, free: false, second: false })
    expect(text).toContain(
      'не виконано так, як належить (01.09.2026; причина: вільна ознака: ні; друга ознака: ні)',
    )
    expect(answers[0]?.steps[0]).toMatchObject({
      standing: 'otherwise',
      reason: 'причина: вільна ознака: ні; друга ознака: ні',
    })
  })
})

describe('a step that was not taken', () => {
  test('says that its time has passed', () => {
    const { text } = checked({ ...DONE, registered_on: null, deadline_on: '2026-09-02' })
    expect(text).toContain('Залишилося виконати')
    expect(text).toContain('строк сплив 02.09.2026 — секретар: справу реєструють')
  })

  test('says by when it is due, and that a time was entered that has not come', () => {
    const { text } = checked({ ...DONE, arrived_at: '2026-09-20T10:00:00+03:00' })
    expect(text).toContain(
      'ще не виконано, строк не сплив (записано час, який ще не настав: 20.09.2026 10:00)',
    )
    expect(text).toContain('не пізніше 04.09.2026 — секретар: справу оголошують')
  })
})

describe('what nobody knows', () => {
  const { registered_on: _, ...unknown } = DONE

  test('remains to be found out, and is not told to be done', () => {
    const { text } = checked(unknown)
    expect(text).not.toContain('Залишилося виконати')
    expect(text).toContain('Залишилося з’ясувати')
    expect(text).toContain('невідомо: зареєстровано')
  })

  test('leaves the time of a step that depends on it, but not its order', () => {
    expect(checked(unknown).text).toContain(
      'Справу оголошують: не визначено (записано час: 02.09.2026 10:00)',
    )
    expect(checked(unknown, 'en').text).toContain('What remains to be found out')
  })
})

test('a step taken late at a time that has not come yet says so', () => {
  const late = { ...DONE, registered_on: '2026-09-05', deadline_on: '2026-09-04' }
  expect(checked(late).text).toContain(
    'виконано із запізненням (записано час, який ще не настав: 05.09.2026; строк — не пізніше 04.09.2026)',
  )
})

test('what falls due again because it was done otherwise says so', () => {
  const result = dueIn(court, request({ ...DONE, free: false }), 'uk')
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  const { facts } = result.telling.decision
  const text = renderText({ blocks: dueBlocks([result], facts.asOf, 'uk') })
  expect(text).toContain('справу реєструють; mini/1, пункт 1; причина: вільна ознака: ні')
})
