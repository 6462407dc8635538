/** Several records, explained: what they share first, then each under a heading of its own. */
import { expect, test } from 'vitest'
import { explainTurns, titled, toldTurns, turnsIn } from '../../../engine/index.ts'
import { dueBlocks } from '../../../engine/explain/due-words.ts'
import { duesIn } from '../../../engine/decide/due.ts'
import { paragraph } from '../../../engine/explain/explanation.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "Зареєструвати" / "Register" цитується "пункт 1" / "item 1"
пункт "2" без припису "Воєнний стан" / "Martial law" цитується "пункт 2" / "item 2"
обов’язок "1" зареєструвати/register
  має бути справа.зареєстровано не пізніше справа.строк
висновок "2" воєнний/martial
  якщо суд.воєнний_стан
`)
const request = {
  policy: 'mini',
  as_of: '2026-09-10',
  facts: {
    case: [
      { id: 'а', registered_on: null, deadline_on: '2026-09-03' },
      { id: 'б', registered_on: null, deadline_on: '2026-09-30' },
    ],
  },
}

function turns() {
  const asked = turnsIn(court, request)
  if (asked.kind === 'refused') throw new Error('refused')
  return toldTurns(asked.turns, court)
}

test('the heading and the edition are said once, each record has its part', () => {
  const text = renderText(explainTurns(turns(), { lang: 'uk', detail: 'short' }))
  expect(text.match(/станом на/g)).toHaveLength(1)
  const [shared = '', first = '', second = ''] = text.split(/\nСправа [аб]\n/)
  expect(shared).toContain('Пункт 2 — діє')
  expect(shared).not.toContain('Пункт 1')
  expect(first).toContain('Пункт 1 — порушено')
  expect(second).toContain('Пункт 1 — строк ще не сплив')
})

test('what falls due says of which record', () => {
  const dues = duesIn(court, request, 'uk')
  if (dues.kind === 'refused') throw new Error('refused')
  const text = renderText({ blocks: dueBlocks(dues.told, 0, 'uk') })
  expect(text).toContain(
    'не пізніше 03.09.2026 — зобов’язану особу не названо: зареєструвати (справа а)',
  )
  expect(text).toContain(
    'не пізніше 30.09.2026 — зобов’язану особу не названо: зареєструвати (справа б)',
  )
})

test('a part without anything to say has no heading', () => {
  const [, turn] = turns()
  if (turn === undefined) throw new Error('no turn')
  expect(titled(turn, [], 'uk')).toEqual([])
  expect(titled(turn, [paragraph('слово')], 'uk')).toHaveLength(2)
})
