/** A conflict of clauses is told where it matters, with the clause that prevails and why. */
import { expect, test } from 'vitest'
import { answerOf, evaluate, prepare } from '../../../engine/index.ts'
import { explainDecision } from '../../../engine/explain/explain.ts'
import { clauseBlocks } from '../../../engine/explain/finding-blocks.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { miniCourt } from '../../support/mini-court.ts'
import { decisionOn } from './mini-decision.ts'

const POLICY = `
прийнято тлумачення Т01 "1", "2": "до початку — зняття" / "removal before the start"
  переважає "1" над "2" оскільки "зупиняти ще нічого" / "there is nothing to suspend"
пункт "1" дозволено "Справу знімають" / "The case is removed" цитується "пункт 1" / "item 1"
висновок "1" зняття/removal тлумачення Т01
  якщо справа.вільна
пункт "2" обов’язково "Роботу зупиняють" / "Work stops" цитується "пункт 2" / "item 2"
висновок "2" зупинення/suspension
  якщо справа.друга
пункт "3" без припису "Обидва не діють" / "Neither applies" цитується "пункт 3" / "item 3"
поза дією "3" обидва/neither
  щодо "2"
  якщо справа.суддів > 1
`
const text = (matter: object, lang: 'uk' | 'en' = 'uk', detail: 'short' | 'full' = 'short') =>
  renderText(explainDecision(decisionOn(POLICY, { case: matter }), { lang, detail }))

test('the clause that prevails, the one that yields, why and by which reading', () => {
  const told = 'Переважає пункт 1; поступається пункт 2: зупиняти ще нічого (тлумачення Т01).'
  expect(text({ free: true, second: true })).toContain(told)
  expect(text({ free: true, second: false }, 'uk', 'full')).toContain(told)
  expect(text({ free: true, second: true }, 'en')).toContain(
    'Item 1 prevails over item 2: there is nothing to suspend (reading Т01).',
  )
})

test('nothing is told where the clause that prevails does not apply, or the other is out of the matter', () => {
  expect(text({ free: false, second: true })).not.toContain('Колізії')
  expect(text({ free: true, second: true, size: 3 })).not.toContain('Колізії')
})

test('of clauses asked for only their own conflicts are told', () => {
  const decision = decisionOn(POLICY, { case: { free: true, second: true } })
  const of = (clause: string): string => {
    const entries = decision.evaluation.entries.filter((entry) => entry.clause === clause)
    return renderText({ blocks: clauseBlocks(entries, [], { decision, lang: 'uk' }) })
  }
  expect(of('2')).toContain('Колізії норм')
  expect(of('3')).not.toContain('Колізії норм')
})

test('programs get a warning', () => {
  const court = miniCourt(POLICY)
  const facts = { case: { free: true, second: true } }
  const prepared = prepare(court, { policy: 'mini', as_of: '2026-09-01', facts })
  if (prepared.kind === 'refused') throw new Error('refused')
  expect(answerOf(prepared, evaluate(court, prepared), 'en').warnings).toEqual([
    {
      code: 'clauses-conflict',
      clause: 'mini/1',
      message: 'item 1 prevails over item 2: there is nothing to suspend (reading Т01)',
    },
  ])
})
