/** Rules that a mutant shares with the policy, and answers that are remembered, change nothing. */
import { expect, test } from 'vitest'
import { evaluate } from '../../../engine/decide/decide.ts'
import { referenceRun } from '../../../engine/evaluate/reference-run.ts'
import { lower } from '../../../engine/plan/lower.ts'
import { createBench } from '../../../engine/proving/bench.ts'
import { mutantsOf } from '../../../engine/proving/mutants/mutants-of.ts'
import { CALENDAR, RULES, smallCourt } from './small-court.ts'

const MORE = `
пункт "8" обов’язково "доручення" / "handover"
пункт "9" обов’язково "виняток" / "exception"
означення швидка/quick = справа.подано >= 02.03.2026 та діє "6"
означення надто_рано/too_early = не швидка
передати судді "8" доручено/handed_over кому "А" якщо швидка або підстава "1" щодо суддя("Б")
виняток із передачі "9" виняток/exempt щодо "8" якщо надто_рано то автоматизований розподіл
`
const TESTS = `
тест "перший" станом на 10.03.2026 на основі двоє
  дано суддя "Б" { відсутності: [{ перший_день: 13.03.2026, останній_день: 14.03.2026 }] }
  очікується пункт "1" діє
тест "другий" станом на 10.03.2026 на основі двоє
  дано справа { закрита: так, подано: 01.03.2026 }
  очікується наслідок не_розподіляється "6"
тест "третій" станом на 10.03.2026 на основі двоє
  дано справа { вид: кримінальна, подано: 05.03.2026, сторони: [{ ідентифікатор: "П", повідомлена: так }] }
  очікується пункт "7" діє
`

test('every mutant decides every request as when it is lowered and evaluated from scratch', () => {
  const policy = smallCourt(TESTS, RULES + MORE)
  const bench = createBench(policy, { calendar: CALENDAR })
  const mutants = mutantsOf(policy, { thorough: true })
  expect(mutants.length).toBeGreaterThan(25)
  const requests = policy.tests.flatMap((one) => {
    const ready = bench.ready(one)
    return ready.kind === 'prepared' ? [ready.prepared] : []
  })
  expect(requests).toHaveLength(3)
  for (const mutant of mutants) {
    const mutated = mutant.apply()
    for (const prepared of requests) {
      const [edition] = mutated.editions
      if (edition === undefined) throw new Error('the mutant has no edition')
      const ir = lower(mutated, edition)
      const scratch = evaluate({ createRun: referenceRun }, { ...prepared, ir })
      expect(bench.evaluate(mutated, prepared), mutant.id).toEqual(scratch)
    }
  }
})
