/** What falls due, and procedures step by step, as programs and people ask for them. */
import { expect, test } from 'vitest'
import { here } from './here.ts'
import { zasady } from './run.ts'

const FACTS = ['--facts', 'test/cli/fixtures/hearing.json']
const AT = ['--as-of', '2026-11-18T11:30:00+02:00']

interface Answer {
  readonly id: string | null
  readonly due: readonly {
    readonly clause: string
    readonly standing: string
    readonly deadline?: string
    readonly bearer?: string
  }[]
  readonly undetermined: readonly {
    readonly clause: string
    readonly missing?: readonly string[]
  }[]
}

const due = async (words: readonly string[]): Promise<Answer> => {
  const { out } = await here(['due', ...words, '--json'])
  return JSON.parse(out) as Answer
}

test('duties come by deadline, each with the person bound, the moment and the clause', async () => {
  const { due: found, undetermined } = await due(['--policy', 'vkz', ...AT, ...FACTS])
  expect(found.map(({ clause, standing }) => `${clause} ${standing}`)).toEqual([
    'vkz/1.5 overdue',
    'vkz/2.1 overdue',
    'vkz/2.6 overdue',
    'vkz/1.9 pending',
    'vkz/1.11 pending',
  ])
  expect(found[0]).toMatchObject({
    deadline: '2026-11-18T11:00:00+02:00',
    bearer: 'відповідальний працівник суду',
  })
  expect(undetermined.map(({ clause }) => clause)).toEqual(['vkz/4.1', 'vkz/4.2'])
  expect(undetermined[0]?.missing).toContain('/protocol/imported_at')
})

test('several policies are asked at once, all of them by `all`', async () => {
  const several = await due(['--policy', 'vkz,desn', ...AT, ...FACTS])
  const documents = new Set(several.undetermined.map(({ clause }) => clause.split('/')[0]))
  expect(documents).toEqual(new Set(['vkz', 'desn']))
  const all = await due(['--policy', 'all', ...AT, ...FACTS])
  expect(all.undetermined.length).toBeGreaterThan(several.undetermined.length)
  expect(all.due.length).toBeGreaterThanOrEqual(several.due.length)
})

test('a batch answers line by line and goes on after a bad one', async () => {
  const facts = {
    hearing: { starts_at: '2026-11-18T11:00:00+02:00' },
    user: { logged_in_at: null },
  }
  const request = { id: 'з1', policy: 'vkz', as_of: '2026-11-18T10:00:00+02:00', facts }
  const lines = [request, { ...request, policy: 'vzk' }, { ...request, facts: { hearings: 1 } }]
  const { code, out } = await zasady(['due', '--batch', '-'], {
    input: lines.map((line) => JSON.stringify(line)).join('\n'),
  })
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer & { readonly error?: { readonly code: string } })
  expect(code).toBe(0)
  expect(answers[0]?.due[0]).toMatchObject({
    clause: 'vkz/1.2',
    standing: 'pending',
    deadline: '2026-11-18T10:50:00+02:00',
  })
  expect(answers.slice(1).map(({ error }) => error?.code)).toEqual([
    'unknown-policy',
    'facts/unknown-fact',
  ])
})

test('a policy that had no edition yet is named, not left out in silence', async () => {
  const asOf = ['--as-of', '2024-01-15']
  const { code, out } = await here(['due', '--policy', 'vkz,desn', ...asOf, ...FACTS])
  expect(code).toBe(0)
  expect(out).toContain('Не враховано')
  expect(out).toContain('desn: станом на')
})

test('facts that are wrong are refused', async () => {
  const words = ['due', '--policy', 'vkz', ...AT, '--facts', '-']
  const { code, out, err } = await here(words, { input: '{"hearings": 1}' })
  expect([code, out]).toEqual([5, ''])
  expect(err).toContain('/hearings')
})

test('a procedure tells what is late, missing and out of order', async () => {
  const words = ['procedure', 'check', '--policy', 'vkz', ...AT, ...FACTS, '--json']
  const { code, out } = await here(words)
  expect(code).toBe(1)
  const { procedures } = JSON.parse(out) as {
    readonly procedures: readonly {
      readonly standing: string
      readonly steps: readonly { readonly clause: string; readonly standing: string }[]
    }[]
  }
  expect(procedures.map(({ standing }) => standing)).toEqual(['breached', 'undetermined'])
  const standings = Object.fromEntries(
    (procedures[0]?.steps ?? []).map(({ clause, standing }) => [clause, standing]),
  )
  expect(standings).toMatchObject({
    'vkz/1.2': 'late',
    'vkz/1.4': 'done',
    'vkz/1.5': 'missing',
    'vkz/1.8': 'out_of_order',
    'vkz/1.9': 'pending',
  })
})

test.each([
  [['procedure', 'chek', '--policy', 'vkz', ...AT, ...FACTS], 2, 'невідома дія `chek`'],
  [['procedure', 'check', '--policy', 'desn', ...AT, ...FACTS], 2, 'не мають послідовності дій'],
  [['procedure', 'check', '--policy', 'vkz', ...FACTS], 2, 'не вказано `--as-of`'],
  [['due', '--policy', 'vkz', ...AT], 2, 'не вказано `--facts`'],
])('%j exits with %i', async (words, exit, message) => {
  const { code, err } = await here(words)
  expect(code).toBe(exit)
  expect(err).toContain(message)
})

test('the procedural time limit of a case names the judge and the chief judge who are warned', async () => {
  const facts = {
    court: { chief_judge_id: 'А' },
    case: {
      state: 'hearing',
      deciding_deadline_at: '2026-06-17T17:00:00+03:00',
      previous_judge_id: 'Б',
    },
    judges: [
      { id: 'А', surname: 'Авраменко' },
      { id: 'Б', surname: 'Бойко' },
    ],
  }
  const words = ['due', '--policy', 'desn', '--as-of', '2026-06-09', '--facts', '-']
  const told = await here(words, { input: JSON.stringify(facts) })
  expect(told.out.replaceAll(/\s+/g, ' ')).toContain(
    '17.06.2026 17:00, лишилося 8 днів — граничний процесуальний строк розгляду справи: попередити головуючого суддю (Бойко), голову суду (Авраменко); desn/2.1.6',
  )
  const decided = { ...facts, case: { ...facts.case, state: 'decided' } }
  const { out } = await here([...words, '--json'], { input: JSON.stringify(decided) })
  expect(JSON.parse(out)).toMatchObject({ time_limits: [] })
})
