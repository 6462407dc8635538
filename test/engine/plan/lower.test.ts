import { expect, test } from 'vitest'
import type { PolicyIr } from '../../../engine/index.ts'
import { excludes } from '../../../engine/plan/rule-conditions.ts'
import { miniCourt } from '../../support/mini-court.ts'

const clauses = (...ids: string[]) =>
  ids.map((id) => `пункт "${id}" обов’язково "пункт ${id}" / "clause ${id}"`).join('\n')

function lowered(statements: string): PolicyIr {
  const ready = miniCourt(statements).policies.get('mini')?.editionOn('2026-09-01')
  if (ready === undefined) throw new Error('no edition')
  return ready.ir
}

test('a rule that cites several clauses is one rule for each', () => {
  const ir = lowered(`${clauses('1', '2')}
висновок "1", "2" вільна/free тлумачення A1 якщо справа.вільна
прийнято тлумачення A1 "1", "2": "так" / "so"`)
  expect(ir.findings.map(({ name, clause, readings }) => [name, clause, ...readings])).toEqual([
    ['free', '1', 'A1'],
    ['free', '2', 'A1'],
  ])
})

test('every row of a table excludes under its own clause and reading, within its range', () => {
  const ir = lowered(`${clauses('1', '2')}
прийнято тлумачення A1 "1", "2": "так" / "so"
прийнято тлумачення A2 "2": "так" / "so"
не розподіляються щодо судді "1", "2" перед/before тлумачення A1
  для кожного відсутність із суддя.відсутності
  таблиця без прогалин за відсутність.тривалість
    | < 5 | так | "1"
    | >= 5 | так | "2" тлумачення A2
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "1"`)
  expect(ir.exclusions.map(({ clause, readings }) => [clause, ...readings])).toEqual([
    ['1', 'A1'],
    ['2', 'A2', 'A1'],
  ])
  const bounds = ir.exclusions.map(({ condition }) =>
    condition.op === 'and'
      ? condition.operands.flatMap((part) =>
          part.op === 'compare' && part.right.op === 'const'
            ? [[part.operator, part.right.value]]
            : [],
        )
      : [],
  )
  expect(bounds).toEqual([[['<=', 4]], [['>=', 5]]])
})

test('clauses stand in the order of their numbers, with the family of their rules', () => {
  const ir = lowered(`${clauses('4.10', '4.9', '10.1', '4.9.p2', '9')}
висновок "4.10", "4.9", "10.1" вільна/free якщо справа.вільна
обов’язок "4.9.p2" бути/be має виконуватися справа.вільна
не обчислюється "9" оскільки "немає фактів" / "no facts"`)
  expect(ir.clauses.map(({ clause, family }) => [clause, family])).toEqual([
    ['4.9', 'effect'],
    ['4.9.p2', 'duty'],
    ['4.10', 'effect'],
    ['9', 'none'],
    ['10.1', 'effect'],
  ])
})

test('a name bound twice in one rule is two variables', () => {
  const ir = lowered(`${clauses('1')}
висновок "1" два/two якщо
  (існує наказ із справа.накази де наказ.вид = наказ) та (існує наказ із справа.накази де наказ.вид = записка)`)
  const [finding] = ir.findings
  const variables =
    finding?.when.op === 'and'
      ? finding.when.operands.flatMap((part) => (part.op === 'exists' ? [part.variable] : []))
      : []
  expect(variables).toEqual(['order', 'order#2'])
})

test('the condition of a rule is always the same object, so that a plan can be kept by it', () => {
  const ir = lowered(`${clauses('1')}
не розподіляються щодо судді "1" не_працює/away
  для кожного відсутність із суддя.відсутності
  якщо відсутність.тривалість > 3 календарні дні
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "1"`)
  const [rule] = ir.exclusions
  if (rule === undefined) throw new Error('no exclusion')
  expect(excludes(rule)).toBe(excludes(rule))
  expect(excludes(rule).op).toBe('exists')
})
