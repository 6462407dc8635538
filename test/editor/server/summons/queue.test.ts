import { expect, test } from 'vitest'
import { oneAtATime } from '../../../../editor/server/summons/queue.ts'

test('works are done in the order in which they came, never two at once', async () => {
  const inTurn = oneAtATime({ longest: 10, patienceMs: 60_000 })
  const told: string[] = []
  const work = (name: string) => async () => {
    told.push(`${name} begins`)
    await Promise.resolve()
    told.push(`${name} ends`)
    return name
  }
  expect(await Promise.all(['a', 'b', 'c'].map((name) => inTurn(work(name))))).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('a work that fails tells whoever asked for it, and the next is done', async () => {
  const inTurn = oneAtATime({ longest: 2, patienceMs: 60_000 })
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('beyond the longest queue nothing is taken; a place that came free is taken again', async () => {
  const inTurn = oneAtATime({ longest: 1, patienceMs: 60_000 })
  const { promise, resolve } = Promise.withResolvers<string>()
  const held = inTurn(() => promise)
  expect(await inTurn(() => Promise.resolve('late'))).toBeUndefined()
  resolve('done')
  expect(await held).toBe('done')
  expect(await inTurn(() => Promise.resolve('again'))).toBe('again')
})

test('a work whose turn comes too late is not begun', async () => {
  // Less than no patience: any wait is too long.
  const inTurn = oneAtATime({ longest: 2, patienceMs: -1 })
  let begun = false
  expect(await inTurn(() => Promise.resolve((begun = true)))).toBeUndefined()
  expect(begun).toBe(false)
})
