/** The generated program: what it says, and that it cannot be made to say anything else. */
import { expect, test } from 'vitest'
import { compile, evaluation, quickVerdicts, referenceRun } from '../../../../engine/index.ts'
import { prepare, type Prepared } from '../../../../engine/index.ts'
import { miniCourt } from '../../../support/mini-court.ts'

const DRAW = `
пункт "0" обов’язково "розподіл" / "draw"
автоматизований розподіл "0" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "0"
`

/** A court with these exclusions, and a request to it that is ready. */
function prepared(exclusions: string, facts: object): Prepared {
  const runtime = miniCourt(DRAW + exclusions)
  const made = prepare(runtime, { id: 'q', policy: 'mini', as_of: '2026-09-01', facts })
  if (made.kind === 'prepared') return made
  throw new Error(JSON.stringify(made.problems))
}

const judges = ['А', 'Б', 'В'].map((id) => ({ id, surname: id, works: id !== 'Б' }))
const matter = { id: 'c', free: true, registered_on: '2026-08-20' }

function bothWays({ ir, facts, working }: Prepared) {
  const whole = evaluation(referenceRun(ir, facts, working)).judges
  const quick = quickVerdicts(compile(ir))(facts, working)
  return {
    whole: whole.map(({ status, grounds, undetermined }) => [status, grounds, undetermined]),
    quick: whole.map((_, at) => [quick?.status(at), quick?.grounds(at), quick?.undetermined(at)]),
  }
}

test('the program is JavaScript to be read, named after what it computes', () => {
  const { ir } = prepared(
    'пункт "1" обов’язково "робота" / "work"\nне розподіляються щодо судді "1" не_працює/away якщо не суддя.працює\n',
    { judges, case: matter },
  )
  const plan = compile(ir)
  expect(plan.source).toContain('.values.works')
  const [draw] = ir.draws
  expect(draw && plan.poolOf(draw).source).toMatch(/const j0_works = j\.works[^]*possible \|= 1/)
})

test('grounds come in the order of the policy, however many words of bits there are', () => {
  const clauses = Array.from({ length: 75 }, (_, at) => `1.${75 - at}`)
  const exclusions = clauses
    .map(
      (clause, at) =>
        `пункт "${clause}" обов’язково "підстава" / "ground"\nне розподіляються щодо судді "${clause}" підстава_${at}/ground_${at} якщо ${at % 3 === 0 ? 'не суддя.працює' : at % 3 === 1 ? 'справа.вільна' : 'справа.друга'}\n`,
    )
    .join('')
  const { whole, quick } = bothWays(prepared(exclusions, { judges, case: matter }))
  expect(quick).toEqual(whole)
  expect(quick[1]?.[1]).toHaveLength(50)
  expect(quick[0]?.[2]).toHaveLength(25)
})

test('several rules of one clause are one ground', () => {
  const exclusions = `пункт "1" обов’язково "підстава" / "ground"
не розподіляються щодо судді "1" раз/once якщо справа.вільна
не розподіляються щодо судді "1" два/twice якщо не суддя.працює
`
  const { whole, quick } = bothWays(prepared(exclusions, { judges, case: matter }))
  expect(quick).toEqual(whole)
  expect(quick[1]?.[1]).toEqual(['1'])
})

test('where a transfer may stand before the draw, the quick way is not taken', () => {
  const transfer = `пункт "1" обов’язково "передача" / "transfer"
передати судді "1" попередньому/to_earlier кому справа.попередній якщо справа.вільна
`
  const { ir, facts, working } = prepared(transfer, { judges, case: matter })
  expect(quickVerdicts(compile(ir))(facts, working)).toBeUndefined()
  const known = prepared(transfer, { judges, case: { ...matter, previous_judge_id: null } })
  expect(quickVerdicts(compile(known.ir))(known.facts, known.working)?.status(0)).toBe('eligible')
})

test('words of a policy cannot become code', () => {
  const text = `«"]}); throw new Error("x"); //» \${1} \\u2028`
  const exclusions = `пункт "1" обов’язково "підстава" / "ground"
не розподіляються щодо судді "1" прізвище/named якщо суддя.прізвище = ${JSON.stringify(text)}
`
  const { whole, quick } = bothWays(
    prepared(exclusions, {
      judges: [{ ...judges[0], surname: JSON.parse(JSON.stringify(text)) }],
      case: matter,
    }),
  )
  expect(quick).toEqual(whole)
})
