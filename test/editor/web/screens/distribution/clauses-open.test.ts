/** Clauses on which it still depends who takes part. */
import { expect, test } from 'vitest'
import type { ListedJudge } from '../../../../../editor/api/index.ts'
import { clausesOpen } from '../../../../../editor/web/screens/distribution/clauses-open.ts'

const text = (uk: string) => ({ uk, en: uk })
const judge = (
  name: string,
  status: ListedJudge['status'],
  ...clauses: readonly string[]
): ListedJudge => ({
  id: name,
  name,
  status,
  reasons: clauses.map((clause) => ({
    clause,
    cite: text(clause),
    says: text(`каже ${clause}`),
    why: text(''),
  })),
})

test('each clause stands once, with the judges whom it concerns', () => {
  const { clauses, count } = clausesOpen([
    judge('Умовна', 'undetermined', 'а', 'б'),
    judge('Вигадько', 'undetermined', 'а'),
    judge('Показовий', 'excluded', 'а', 'в'),
    judge('Взірцева', 'eligible'),
  ])
  expect(count).toBe(2)
  expect(clauses).toEqual([
    { clause: 'а', cite: text('а'), says: text('каже а'), names: ['Умовна', 'Вигадько'] },
    { clause: 'б', cite: text('б'), says: text('каже б'), names: ['Умовна'] },
  ])
})

test('where everything is known there is none', () => {
  expect(clausesOpen([judge('Взірцева', 'eligible')])).toEqual({ clauses: [], count: 0 })
})
