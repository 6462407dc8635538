import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readyPolicy } from '../../cli/runtime.ts'
import { askSecondOpinion } from '../../cli/second-opinion.ts'
import { referenceRun, type CreateRun } from '../../engine/index.ts'
import { here } from './here.ts'
import { SMALL, zasady } from './run.ts'

const FACTS = 'test/cli/fixtures/small/facts.yaml'
const ASK = ['decide', '--policy', SMALL, '--as-of', '2026-08-04', '--facts', FACTS]

test('a decision says that the second opinion agrees, and with which clauses it was not asked', async () => {
  const { code, out } = await here([...ASK, '--second-opinion'])
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('Друга думка (json-rules-engine) збігається'),
  ])
  const { out: json } = await zasady([...ASK, '--second-opinion', '--json'])
  expect(JSON.parse(json)).toMatchObject({ second_opinion: { equal: true, omitted: [] } })
})

test('every line of a batch carries its second opinion', async () => {
  const facts: unknown = parse(readFileSync(FACTS, 'utf8'))
  const request = { id: 'a', policy: SMALL, as_of: '2026-08-04', facts }
  const { code, out } = await here(['decide', '--batch', '-', '--second-opinion'], {
    input: JSON.stringify(request),
  })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'a', second_opinion: { equal: true } })
})

test('a difference is a refusal that names the judge and both sides', async () => {
  const ready = await readyPolicy(SMALL)
  if (!ready.ok) throw new Error('the small policy loads')
  // An engine of ours that has gone wrong: nothing ever excludes anybody.
  const createRun: CreateRun = (ir, facts, working) => ({
    ...referenceRun(ir, facts, working),
    ask: () => ({ value: false, missing: [] }),
  })
  const facts: unknown = parse(readFileSync(FACTS, 'utf8'))
  const request = { id: 'a', policy: SMALL, as_of: '2026-08-04', facts }
  const opinion = await askSecondOpinion({ ...ready.value.runtime, createRun }, request)
  expect(opinion).toMatchObject({
    ok: false,
    complaint: {
      exit: 1,
      message: { uk: expect.stringContaining('суддя В: — проти 1.2') as string },
    },
  })
})
