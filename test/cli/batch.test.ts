import { expect, test } from 'vitest'
import { here } from './here.ts'
import { SMALL, zasady } from './run.ts'

interface Answer {
  readonly id: string | null
  readonly error?: { readonly code: string }
  readonly outcome?: { readonly kind: string }
}

const request = (id: string, policy: string = SMALL): string =>
  JSON.stringify({
    id,
    policy,
    as_of: '2026-08-04',
    facts: { case: { specialisation_required: 'civil' }, judges: [] },
  })

async function answers(input: string | Buffer, words: readonly string[] = [], run = here) {
  const { code, out } = await run(['decide', '--batch', '-', ...words], { input })
  const lines = out.split('\n').slice(0, -1)
  return { code, lines: lines.map((line) => JSON.parse(line) as Answer) }
}

test('a batch answers in the order of its lines', async () => {
  const ids = Array.from({ length: 200 }, (_, at) => `запит ${at}`)
  const { code, lines } = await answers(ids.map((id) => `${request(id)}\n`).join(''), [], zasady)
  expect(code).toBe(0)
  expect(lines.map(({ id }) => id)).toEqual(ids)
  expect(lines.every(({ outcome }) => outcome?.kind === 'empty_pool')).toBe(true)
})

test('a line that is no request is answered by an error line, and the batch goes on', async () => {
  const parts = [
    Buffer.from(`${request('a')}\n{"id": "b",}\n[]\n\n`),
    Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
    Buffer.from(`{"id":"c","policy":"nobody","as_of":"2026-08-04","facts":{}}\n`),
    Buffer.from(
      `{"id":"d","id":"e"}\n{"policy":"${SMALL}","as_of":"x","facts":{}}\n${request('f')}`,
    ),
  ]
  const { code, lines } = await answers(Buffer.concat(parts))
  expect(code).toBe(0)
  expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
    ['a', undefined],
    [null, 'malformed-line'],
    [null, 'request/wrong-type'],
    [null, 'not-utf8'],
    ['c', 'unknown-policy'],
    [null, 'malformed-line'],
    [null, 'request/wrong-moment'],
    ['f', undefined],
  ])
})

test('a line that is too long is refused without being kept', async () => {
  const long = `{"id":"${'x'.repeat(5 * 1024 * 1024)}"}\n`
  const { lines } = await answers(`${long}${request('a')}\n`)
  expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
    [null, 'line-too-long'],
    ['a', undefined],
  ])
})

test('a policy with mistakes spoils only the lines that name it', async () => {
  const broken = 'test/cli/fixtures/broken/broken.zasady'
  const { code, lines } = await answers(`${request('a', broken)}\n${request('b')}\n`, [
    '--lang',
    'en',
  ])
  expect(code).toBe(0)
  expect(lines[0]).toMatchObject({
    id: 'a',
    error: { code: 'invalid-policy', message: expect.stringContaining('errors') as string },
  })
  expect(lines[1]).toMatchObject({ id: 'b', outcome: { kind: 'empty_pool' } })
})

test('an empty batch has no answers; a missing file is unreadable', async () => {
  expect(await answers('')).toEqual({ code: 0, lines: [] })
  expect((await here(['decide', '--batch', 'немає.ndjson'])).code).toBe(5)
  expect((await here(['decide', '--batch', 'test'])).code).toBe(5)
})
