/** What becomes of the rows of a batch: which may be tried again, what a refusal says, which have the same case. */
import { afterEach, expect, test, vi } from 'vitest'
import {
  type BatchLine,
  drawn,
  twinOf,
} from '../../../../../editor/web/screens/distribution/batch-rows.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const line = (row: number, id: string | null): BatchLine => ({
  row,
  id,
  matter: { facts: {} },
  ofRegisters: [],
  key: `key-${row}`,
  state: 'ready',
})

const refusing = (code: string, errors?: readonly unknown[]): void => {
  const problem = { type: 'x', title: 'x', status: 409, code, detail: 'ні', detail_en: 'no' }
  const body = JSON.stringify({ ...problem, ...(errors !== undefined && { errors }) })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status: 409 })))
}

test('a case that is distributed is not tried again; one that waits for an act is', async () => {
  refusing('distribution/already-distributed')
  expect((await drawn(line(1, 'а'))).state).toBe('blocked')
  refusing('distribution/act-needed')
  expect((await drawn(line(1, 'а'))).state).toBe('held')
})

test('a refusal names what is wrong, not where it stands in the request', async () => {
  const message = { uk: 'коефіцієнт складності', en: 'complexity' }
  const second = { uk: 'вид справи', en: 'kind' }
  refusing('distribution/facts-missing', [
    { code: 'fact-missing', place: '/case/complexity_coefficient', message },
    { code: 'fact-missing', place: '/case/kind', message: second },
  ])
  expect((await drawn(line(1, 'а'))).said).toEqual({
    uk: 'ні: коефіцієнт складності; вид справи',
    en: 'no: complexity; kind',
  })
})

test('the second row with a case has the first one for its twin; rows without a number have none', () => {
  const lines = [line(2, 'а'), line(3, null), line(4, 'б'), line(5, 'а'), line(6, null)]
  expect(lines.map((one) => twinOf(one, lines))).toEqual([
    undefined,
    undefined,
    undefined,
    2,
    undefined,
  ])
})
