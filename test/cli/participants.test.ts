/** `zasady participants` as programs and people ask for it. */
import { expect, test } from 'vitest'
import { searchFrom } from '../../cli/participant-search.ts'
import { participantsText } from '../../cli/render/participants.ts'
import { here } from './here.ts'
import { zasady } from './run.ts'

const FACTS = ['--as-of', '2026-11-18', '--facts', 'test/cli/fixtures/participants.json']
const search = (...words: readonly string[]) => here(['participants', ...FACTS, ...words])

interface Answer {
  readonly query: string | null
  readonly scope: string
  readonly outcome: string
  readonly participants: readonly { readonly id: string; readonly result: string }[]
  readonly notes: readonly string[]
}

test('the answer for programs has one entry for every participant', async () => {
  const { out, code } = await search('--query', 'ДЕМ’ЯНЧУК', '--json', '--lang', 'en')
  const answer = JSON.parse(out) as Answer
  expect(code).toBe(0)
  expect(answer).toMatchObject({ query: 'ДЕМ’ЯНЧУК', scope: 'in the address book' })
  expect(answer.participants.map(({ id, result }) => `${id} ${result}`)).toEqual([
    'П1 hit',
    'П2 miss',
    'П3 miss',
    'П4 miss',
    'П5 undetermined',
  ])
  expect(answer.participants[1]).toMatchObject({
    reasons: [{ clause: 'vkz/2.7', message: 'not in the address book' }],
    would: { message: expect.stringContaining('the participant would be found') as string },
    marks: [{ clause: 'vkz/2.3', message: 'red' }],
  })
  // One is found, and another whose address nobody entered may be found as well.
  expect(answer.outcome).toBe('undetermined')
})

test('all users are searched on demand, and of several found none is chosen', async () => {
  const { out } = await search('--query', 'дем', '--all-users', '--json')
  expect(JSON.parse(out)).toMatchObject({
    scope: 'серед усіх користувачів системи',
    outcome: 'several',
    notes: ['двоє з таким ім’ям (П1, П2): уточніть за електронною адресою'],
  })
})

test('in a narrow terminal the reason stands below the name, and nobody is told of twice', async () => {
  const words = { policy: 'vkz', asOf: '2026-11-18', query: 'вигадько' }
  const options = { ...words, facts: 'test/cli/fixtures/participants.json' }
  const searched = await searchFrom({ args: [], options }, 'uk')
  if (!searched.ok || 'refused' in searched.value) throw new Error('the facts are good')
  const text = participantsText(searched.value, 'uk', { columns: 60, colour: false })
  expect(text.match(/\(П\d\)/g)).toEqual(['(П1)', '(П2)', '(П3)', '(П4)', '(П5)'])
  expect(text).toContain('Вигадько Іван Петрович (П3) — знайдено\n  за прізвищем')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
})

test('an empty text is not searched for', async () => {
  const { code, out, err } = await search('--query', ' \u00a0')
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('рядок пошуку порожній')
})

test('a policy without rules of search says where they would be', async () => {
  const { code, err } = await search('--policy', 'records')
  expect(code).toBe(5)
  expect(err).toContain('search.yaml')
})

test('facts that the policy refuses are refused with their place', async () => {
  const words = ['participants', '--as-of', '2026-11-18', '--facts', '-']
  const input = '{"participants": [{"id": "П1", "emial": "x"}]}'
  const { code, out, err } = await here(words, { input })
  expect([code, out]).toEqual([5, ''])
  expect(err).toContain('/participants/П1/emial')
})

test('what a protocol shows is searched as it was imported', async () => {
  const imported = await here(['import', 'test/fixtures/samples/vkz-protocol.html'])
  const words = [
    'participants',
    '--as-of',
    '2026-01-14',
    '--facts',
    '-',
    '--query',
    'second@counsel',
  ]
  const { out } = await zasady([...words, '--all-users', '--json'], { input: imported.out })
  const answer = JSON.parse(out) as Answer
  expect(answer.outcome).toBe('one')
  expect(answer.participants.map(({ result }) => result)).toEqual(['miss', 'hit'])
})
