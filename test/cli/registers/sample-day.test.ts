/** The day of the sample decided by the ledger's registers: the same decisions as by the intake's own facts. */
import { expect, test } from 'vitest'
import { readIntake } from '../../../cli/intake.ts'
import { mergeFacts } from '../../../cli/merge-facts.ts'
import { here } from '../here.ts'
import { docket, DECISION, FILES } from './ledger.ts'

const SAMPLE = 'policies/courts/desnianskyi/sample/intake-2026-08-04.yaml'
const REGISTERS = ['judges', 'assembly', 'court', 'absences'] as const
const NAMES = {
  judges: 'судді',
  absences: 'відсутності',
  court: 'суд',
  assembly: 'рішення',
} as const

test('judges, absences, the court and its assembly, imported as clerks write them, decide as the intake does', async () => {
  const { register } = await docket()
  for (const id of REGISTERS) {
    const decided = id === 'absences' ? [] : DECISION
    const { code, out } = await register(
      'import',
      `${FILES}/${NAMES[id]}.csv`,
      '--register',
      id,
      ...decided,
    )
    expect([id, code, out]).toEqual([id, 0, expect.stringContaining('Внесено до журналу')])
  }
  const intake = await readIntake(SAMPLE, {})
  if (!intake.ok) throw new Error('the sample cannot be read')
  const facts = await register('facts', '--as-of', '2026-08-04T16:00:00+03:00')
  expect([facts.code, facts.err]).toEqual([0, ''])
  const known = JSON.parse(facts.out) as Record<string, unknown>
  expect(Object.keys(known).toSorted()).toEqual(['assembly', 'court', 'judges'])

  const own = intake.value.matters.map((matter) => {
    const { judges: _, court: _court, assembly: _assembly, ...rest } = matter.facts
    return { ...matter, facts: mergeFacts(known, rest) }
  })
  const decide = async (requests: readonly unknown[]) => {
    const input = requests.map((one) => `${JSON.stringify(one)}\n`).join('')
    const { out, code } = await here(['decide', '--batch', '-'], { input })
    expect(code).toBe(0)
    return out
  }
  const expected = await decide(intake.value.matters)
  expect(expected.split('\n').length).toBe(intake.value.matters.length + 1)
  expect(await decide(own)).toBe(expected)
})

test('facts have no clock in them: the same question has the same answer', async () => {
  const { register } = await docket()
  await register('import', `${FILES}/судді.csv`, '--register', 'judges', ...DECISION)
  const ask = () => register('facts', '--as-of', '04.08.2026')
  expect((await ask()).out).toBe((await ask()).out)
  const undated = await register('facts')
  expect([undated.code, undated.out]).toEqual([2, ''])
  expect(undated.err).toContain('--as-of')
})
