/** Requests of the studio: what waits, what is sent again, what is said to have failed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { get, getFile, post, put, upload } from '../../../../editor/web/api/client.ts'
import { connection } from '../../../../editor/web/api/connection.ts'
import { ConnectionError, problemOf } from '../../../../editor/web/api/problem.ts'
import { sessionGate } from '../../../../editor/web/api/session-gate.ts'

const sent = vi.fn<(address: string, request: RequestInit) => Promise<Response>>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', sent)
})
afterEach(() => {
  sessionGate.open()
  sessionGate.signedIn(false)
  sent.mockReset()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init)
const refusal = (status: number, code: string) =>
  json({ type: 'x', title: 'x', status, code, detail: 'ні', detail_en: 'no' }, { status })
const headersOf = (call: number) => sent.mock.calls[call]?.[1].headers

test('a value comes from its path, a body goes as JSON', async () => {
  sent.mockResolvedValueOnce(json({ n: 1 })).mockResolvedValueOnce(new Response(null))
  expect(await get('/a')).toEqual({ n: 1 })
  expect(await post('/b', { x: 'ї' }, { idempotencyKey: 'k', ifMatch: '"3"' })).toBeUndefined()
  expect(sent.mock.calls.map(([address]) => address)).toEqual(['/api/v1/a', '/api/v1/b'])
  expect(sent.mock.calls[1]?.[1]).toMatchObject({ method: 'POST', body: '{"x":"ї"}' })
  expect(headersOf(1)).toMatchObject({
    'content-type': 'application/json',
    'idempotency-key': 'k',
    'if-match': '"3"',
  })
})

test('a file goes as its bytes, its name in the query; a file that comes has the name it was given', async () => {
  sent.mockResolvedValueOnce(json({}))
  const file = new File(['x'], 'графік; 1.csv')
  await upload('/import?kind=a', file)
  expect(sent.mock.calls[0]?.[0]).toBe(
    `/api/v1/import?kind=a&name=${encodeURIComponent('графік; 1.csv')}`,
  )
  expect(sent.mock.calls[0]?.[1].body).toBe(file)
  const named = {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('ї.csv')}`,
  }
  sent.mockResolvedValueOnce(new Response('a', { headers: named }))
  expect((await getFile('/f')).name).toBe('ї.csv')
})

test('a refusal is thrown with its problem; a proxy that answers in its place has one too', async () => {
  sent.mockResolvedValueOnce(refusal(409, 'stands-against'))
  const refused = await get('/a').catch((error: unknown) => problemOf(error))
  expect(refused).toMatchObject({ status: 409, code: 'stands-against' })
  sent.mockResolvedValueOnce(new Response('<h1>Bad gateway</h1>', { status: 502 }))
  const answered = await get('/a').catch((error: unknown) => problemOf(error))
  expect(answered).toMatchObject({ status: 502, code: 'unknown-answer' })
})

describe('a session that has ended', () => {
  test('whoever was signed in signs in again, and the request goes out once more', async () => {
    sessionGate.signedIn(true)
    sent.mockResolvedValueOnce(refusal(401, 'sign-in-required')).mockResolvedValueOnce(json('yes'))
    const waiting = put('/a', 1)
    await vi.waitUntil(() => sessionGate.isShut())
    expect(sent).toHaveBeenCalledTimes(1)
    sessionGate.open()
    expect(await waiting).toBe('yes')
    expect(sent.mock.calls[1]).toEqual(sent.mock.calls[0])
  })

  test('nobody was signed in: it is a refusal like any other', async () => {
    sent.mockResolvedValueOnce(refusal(401, 'sign-in-required'))
    await expect(get('/a')).rejects.toThrow('401')
    expect(sessionGate.isShut()).toBe(false)
  })

  test('a wrong password is no ended session', async () => {
    sessionGate.signedIn(true)
    sent.mockResolvedValueOnce(refusal(401, 'wrong-password'))
    await expect(put('/session/password', {})).rejects.toThrow('wrong-password')
    expect(sessionGate.isShut()).toBe(false)
  })
})

describe('a connection that is lost', () => {
  const lostThen = (answer: Response) =>
    sent
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(new Response('proxy', { status: 502 }))
      .mockResolvedValueOnce(json({ status: 'ok' }))
      .mockResolvedValueOnce(answer)

  const addresses = () => sent.mock.calls.map(([address]) => address)
  const LOOKS = ['/health/live', '/health/live', '/health/live']

  test('a question waits until the server itself is there, and is asked again', async () => {
    lostThen(json('yes'))
    const waiting = get('/a')
    await vi.waitUntil(() => connection.isLost())
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await waiting).toBe('yes')
    expect(connection.isLost()).toBe(false)
    expect(addresses()).toEqual(['/api/v1/a', ...LOOKS, '/api/v1/a'])
  })

  test('so does a deed that has a key: under the same key', async () => {
    lostThen(json('drawn'))
    const waiting = post('/draw', {}, { idempotencyKey: 'k' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await waiting).toBe('drawn')
    expect([headersOf(0), headersOf(4)]).toMatchObject([
      { 'idempotency-key': 'k' },
      { 'idempotency-key': 'k' },
    ])
  })

  test('so does what writes nothing, although it is sent by POST', async () => {
    lostThen(json('checked'))
    const waiting = post('/check', {}, { isRepeatable: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await waiting).toBe('checked')
    expect(addresses()).toEqual(['/api/v1/check', ...LOOKS, '/api/v1/check'])
  })

  test('any other deed is not repeated: nobody knows whether it was done', async () => {
    lostThen(json('never asked'))
    await expect(post('/a', {})).rejects.toThrow(ConnectionError)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(addresses()).toEqual(['/api/v1/a', ...LOOKS])
  })

  test('a request that was given up is not waited for', async () => {
    const giving = new AbortController()
    sent.mockImplementationOnce(() => {
      giving.abort()
      return Promise.reject(giving.signal.reason as Error)
    })
    await expect(get('/a', { signal: giving.signal })).rejects.toThrow('abort')
    expect(connection.isLost()).toBe(false)
  })
})
