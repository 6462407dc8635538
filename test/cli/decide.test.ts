import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { here } from './here.ts'
import { SMALL, temporaryFolder, zasady } from './run.ts'

const FACTS = 'test/cli/fixtures/small/facts.yaml'
const ASK = ['decide', '--policy', SMALL, '--as-of', '2026-08-04', '--facts', FACTS]

test('programs get the answer of the contract', async () => {
  const { code, out } = await zasady([...ASK, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    schema_version: 1,
    id: '999/1/26',
    as_of: '2026-08-04',
    edition: { in_force_from: '2026-02-01', decision: '15.01.2026 № 1' },
    outcome: { kind: 'draw', judge: null, missing: [] },
    judges: [
      { id: 'А', status: 'eligible' },
      { id: 'Б', status: 'eligible' },
      { id: 'В', status: 'excluded', grounds: ['small/1.2'] },
    ],
  })
})

test('the explanation goes into the answer on request, without colour', async () => {
  const { out } = await here([...ASK, '--json', '--explain', 'short'])
  const { explanation } = JSON.parse(out) as { readonly explanation: string }
  expect(explanation).toContain('Винник')
  expect(explanation).not.toContain('\u001b')
})

test('facts in YAML, in JSON and on standard input give the same answer', async () => {
  const json = JSON.stringify(parse(readFileSync(FACTS, 'utf8')))
  const path = join(temporaryFolder(), 'факти.json')
  writeFileSync(path, json)
  const words = ASK.slice(0, -1)
  const expected = (await here([...ASK, '--json'])).out
  expect((await here([...words, path, '--json'])).out).toBe(expected)
  expect((await zasady([...words, '-', '--json'], { input: json })).out).toBe(expected)
})

test('facts that are wrong are refused with the place of each mistake', async () => {
  const input = JSON.stringify({
    case: { id: '1', specialisation_required: 'cvil', itemtype: 'new' },
    judges: [{ id: 'А', absences: [{ kind: 'leave', starts_on: '2026-02-30' }] }],
  })
  const { code, out, err } = await here([...ASK.slice(0, -1), '-'], { input })
  expect([code, out]).toEqual([5, ''])
  for (const place of [
    '/case/specialisation_required',
    '/case/itemtype',
    '/judges/А/absences/0/starts_on',
  ])
    expect(err).toContain(place)
})

test('an invisible or dangerous sign in a name is shown, not obeyed', async () => {
  const judges = [{ id: 'А', surname: 'Зло\u001b[31m\u202eдій', specialisations: [] }]
  const input = JSON.stringify({ case: { specialisation_required: 'civil' }, judges })
  const { out } = await here([...ASK.slice(0, -1), '-'], { input })
  expect(out).toContain('Зло‹U+001B›[31m‹U+202E›дій')
})

test.each([
  [
    ['--policy', 'smal', '--as-of', '2026-08-04', '--facts', FACTS],
    2,
    'немає засад із кодом `smal`',
  ],
  [
    ['--policy', 'dens', '--as-of', '2026-08-04', '--facts', FACTS],
    2,
    'можливо, малося на увазі `desn`',
  ],
  [['--policy', SMALL, '--facts', FACTS], 2, 'не вказано `--as-of`'],
  [['--policy', SMALL, '--as-of', '2026-08-04', '--facts', 'немає.json'], 5, 'такого файлу немає'],
  [['--policy', SMALL, '--as-of', '2026-08-04', '--facts', 'test'], 5, 'це тека, а не файл'],
  [['--policy', SMALL, '--as-of', '04.08.2026', '--facts', FACTS], 5, '/as_of'],
  [['--policy', SMALL, '--as-of', '2025-08-04', '--facts', FACTS], 5, 'ще не діяли'],
  [
    [
      '--policy',
      'test/cli/fixtures/broken/broken.zasady',
      '--as-of',
      '2026-08-04',
      '--facts',
      FACTS,
    ],
    3,
    'мають помилки',
  ],
])('decide %j exits with %i', async (words, exit, message) => {
  const { code, out, err } = await here(['decide', ...words])
  expect([code, out]).toEqual([exit, ''])
  expect(err).toContain(message)
})

test('facts that are not UTF-8 or not JSON are refused with the place', async () => {
  const ask = (input: Buffer | string) => here([...ASK.slice(0, -1), '-'], { input })
  const latin = await ask(Buffer.from([0x7b, 0x7d, 0xff]))
  expect([latin.code, latin.err]).toEqual([
    5,
    expect.stringContaining('не в кодуванні UTF-8: перший хибний байт має номер 3'),
  ])
  const torn = await ask('{"case": {"id": "1",}}')
  expect([torn.code, torn.err]).toEqual([5, expect.stringContaining('рядок 1, стовпчик 21')])
  const twice = await ask('{"case": {}, "case": {}}')
  expect([twice.code, twice.err]).toEqual([5, expect.stringContaining('ключ `case` подано двічі')])
})

test('several motions and documents are answered at once, each clause with its record', async () => {
  const words = ['decide', '--policy', 'droh', '--as-of', '2026-11-16']
  const facts = ['--facts', 'test/cli/fixtures/several.json']
  const { code, out } = await here([...words, ...facts, '--json'])
  const { clauses } = JSON.parse(out) as {
    readonly clauses: readonly { id: string; subject?: string; status: string }[]
  }
  const of = (id: string) =>
    clauses.filter((one) => one.id === id).map(({ subject, status }) => `${subject} ${status}`)
  expect(code).toBe(0)
  expect(of('droh/2/1.3.p1')).toEqual(['document:Д1 complied', 'document:Д2 breached'])
  expect(of('droh/2/4.5.b2')).toEqual(['motion:1 holds', 'motion:2 not_met'])
  expect(of('droh/1/6.p4')).toEqual(['undefined not_met'])
  const text = await here([...words, ...facts])
  expect(text.out).toContain('Клопотання 1 (клопотання про відкладення розгляду)')
  expect(text.out).toContain('Процесуальний документ Д2 (клопотання)')
})
