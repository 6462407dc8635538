/** The second opinion agrees on what the project ships, and says so when there is nothing to agree on. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { prepare, referenceRun, secondOpinion } from '../../../engine/index.ts'
import type { Ask, Prepared, Run } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const runOf = ({ ir, facts, working }: Prepared): Run => referenceRun(ir, facts, working)

describe('on the acceptance cases of the shipped policies', () => {
  const cases = ['desn.yaml', 'desn-own.yaml'].flatMap(
    (name) => parse(readFileSync(`test/acceptance/${name}`, 'utf8')) as readonly object[],
  )
  const opinions: { readonly equal: boolean; readonly omitted: readonly string[] }[] = []
  let judges = 0

  beforeAll(async () => {
    const { runtime } = shippedPolicies()
    if (runtime === undefined) throw new Error('the shipped policies have errors')
    for (const { expect: _, title: __, ...one } of cases as readonly Record<string, unknown>[]) {
      const prepared = prepare(runtime, one)
      if (prepared.kind !== 'prepared') continue
      judges += prepared.facts.judges?.length ?? 0
      opinions.push(await secondOpinion(prepared, runOf(prepared)))
    }
  })

  test('both engines find the same grounds for every judge', () => {
    expect(opinions.length).toBeGreaterThan(400)
    expect(judges).toBeGreaterThan(900)
    expect(opinions.filter(({ equal }) => !equal)).toEqual([])
  })

  test('no rule is left out', () => {
    expect(opinions.flatMap(({ omitted }) => omitted)).toEqual([])
  })
})

const court = miniCourt(`
пункт "1" обов’язково "відсутність" / "absence"
пункт "2" обов’язково "навантаження" / "load"
пункт "3" обов’язково "розподіл" / "draw"
не розподіляються щодо судді "1" перед_відсутністю/before_absence
  для кожного відсутність із суддя.відсутності де відсутність.наказ_від <= політика.станом_на
  якщо політика.станом_на у [відсутність.початок - 3 робочі дні, відсутність.початок)
не розподіляються щодо судді "2" перевантажений/overloaded
  якщо суддя.навантаження > найменше(колега/colleague із суд.судді : колега.навантаження) + 1
автоматизований розподіл "3" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "3"
`)

function asked(absence: object): Prepared {
  const judges = [{ id: 'А', surname: 'А', load: '1', absences: [absence] }]
  const facts = { judges, case: { id: 'c' } }
  const made = prepare(court, { id: 'q', policy: 'mini', as_of: '2026-09-01', facts })
  if (made.kind === 'prepared') return made
  throw new Error(JSON.stringify(made.problems))
}

// 01.09.2026 is a Tuesday; three working days before the 4th is that very day.
const absence = { starts_on: '2026-09-04', ends_on: '2026-09-09', order_signed_on: '2026-08-01' }

test('a rule that cannot be said in that engine is named, and the others are still compared', async () => {
  const prepared = asked(absence)
  expect(await secondOpinion(prepared, runOf(prepared))).toEqual({ equal: true, omitted: ['2'] })
})

test('a mistake of the first engine is found, with what each of them says', async () => {
  const prepared = asked(absence)
  const run = runOf(prepared)
  const blind: Ask = (expression, scope) =>
    run.ask(expression, scope).value === true
      ? { value: false, missing: [] }
      : run.ask(expression, scope)
  expect(await secondOpinion(prepared, { ...run, ask: blind })).toMatchObject({
    equal: false,
    differences: [
      {
        judge: 'А',
        ours: { grounds: [], undetermined: [] },
        theirs: { grounds: ['1'], undetermined: [] },
      },
    ],
  })
})

test('what is unknown is unknown to both', async () => {
  const { order_signed_on: _, ...unsigned } = absence
  const prepared = asked(unsigned)
  const [exclusion] = prepared.ir.exclusions
  expect(exclusion).toBeDefined()
  const certain: Ask = () => ({ value: true, missing: [] })
  const opinion = await secondOpinion(prepared, { ...runOf(prepared), ask: certain })
  expect(opinion).toMatchObject({ differences: [{ theirs: { grounds: [], undetermined: ['1'] } }] })
  expect((await secondOpinion(prepared, runOf(prepared))).equal).toBe(true)
})

test('opinions asked for at the same time do not disturb one another', async () => {
  const [before, after] = [asked(absence), asked({ ...absence, starts_on: '2026-09-07' })]
  const both = await Promise.all(
    Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? before : after)).map((prepared) =>
      secondOpinion(prepared, runOf(prepared)),
    ),
  )
  expect(both.every(({ equal }) => equal)).toBe(true)
})
