import { expect, test } from 'vitest'
import { here } from './here.ts'
import { SMALL, zasady } from './run.ts'

const FACTS = 'test/cli/fixtures/small/facts.yaml'
const ASK = ['explain', '--policy', SMALL, '--as-of', '2026-08-04', '--facts', FACTS]

test('one judge is explained in full: grounds, facts, what would have changed it', async () => {
  const { code, out } = await zasady([...ASK, '--judge', 'В'])
  expect(code).toBe(0)
  for (const part of ['підпункт 1.2', 'відпустка 01.08.2026–10.08.2026', 'Що змінило б висновок'])
    expect(out).toContain(part)
})

test('without a judge everybody is explained', async () => {
  const { out } = await here([...ASK, '--full'])
  for (const surname of ['Авраменко', 'Бойко', 'Винник']) expect(out).toContain(`${surname} — `)
})

test('one clause is told for every judge it speaks about', async () => {
  const { code, out } = await here([...ASK, '--clause', '1.2'])
  expect(code).toBe(0)
  expect(out.match(/^ {2}– /gm)).toHaveLength(3)
  expect((await here([...ASK, '--clause', 'small/1.2'])).out).toBe(out)
})

test('clauses of two policies are explained at once, each under its own', async () => {
  const facts = ['--as-of', '2026-11-19', '--facts', 'test/cli/fixtures/minutes.json']
  const ask = ['explain', '--policy', 'vkz,records', ...facts, '--clause']
  const { code, out } = await here([...ask, 'vkz/4.3,records/7', '--json'])
  const answers = JSON.parse(out) as readonly {
    readonly policy: string
    readonly explanation: string
  }[]
  expect(code).toBe(0)
  expect(answers.map(({ policy }) => policy)).toEqual(['vkz', 'records'])
  expect(answers[0]?.explanation).toContain('змінило б висновок: статус картки: оригінал')
  expect(answers[1]?.explanation).toContain('номер провадження у протоколі: 2/999/5/26')
  const one = await here([...ask, 'records/7', '--json'])
  expect(JSON.parse(one.out)).toMatchObject({ policy: 'records' })
  const nowhere = await here([...ask, 'vkz/4.3,9.9'])
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('9.9')])
})

test('a clause that nothing computes is told with the reason, not taken for one that is not there', async () => {
  const facts = ['--as-of', '2026-11-16', '--facts', 'test/cli/fixtures/several.json']
  const ask = ['explain', '--policy', 'droh', ...facts, '--clause']
  const { code, out } = await here([...ask, '4/3.p1'])
  expect(code).toBe(0)
  expect(out).toContain('Абзац перший пункту 3 частини четвертої — під час воєнного стану')
  expect(out).toContain('не обчислюється: загальне положення')
})

test('of several documents each is explained under its own heading', async () => {
  const facts = ['--as-of', '2026-11-16', '--facts', 'test/cli/fixtures/several.json']
  const { out } = await here(['explain', '--policy', 'droh', ...facts, '--clause', '2/1.3.p1'])
  const [, first = '', second = ''] = out.split(/\nПроцесуальний документ Д[12] \(клопотання\)\n/)
  expect(first).toContain('виконано: документ надходить')
  expect(second).toContain('порушено, виконано із запізненням')
  expect(second).toContain('строк — не пізніше 16.11.2026 14:30')
})

test('who or what is not there is wrong usage', async () => {
  const nobody = await here([...ASK, '--judge', 'Г'])
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('є такі: А, Б, В')])
  expect((await here([...ASK, '--clause', '7'])).code).toBe(2)
})
