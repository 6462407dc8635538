/** Several people at once: nothing is lost, nothing is entered twice. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bookOf, openLedger } from '../../../engine/index.ts'
import { zasady } from '../run.ts'
import { DECISION, docket, FILES, sampleDocket } from './ledger.ts'

const subjectsIn = async (address: string) => {
  const opened = await openLedger(address, { signers: [], clock: Date.now })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const { entries } = await bookOf(opened.ledger)
  await opened.ledger.close()
  return entries.map(({ body }) => body['subject'])
}

test('three processes that import one file at once enter every row once', async () => {
  const { address } = await docket()
  const words = [
    'register',
    'import',
    `${FILES}/судді.csv`,
    '--register',
    'judges',
    ...DECISION,
    '--ledger',
    address,
  ]
  const runs = await Promise.all(
    [1, 2, 3].map((by) => zasady([...words, '--by', `кадри-${by}`, '--json'])),
  )
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
  const entered = runs.map(({ out }) => (JSON.parse(out) as { changes: unknown[] }).changes.length)
  expect(entered.toSorted((a, b) => a - b)).toEqual([0, 0, 8])
  expect((await subjectsIn(address)).length).toBe(8)
})

test('processes that change one judge at once lose no change, and seal each entry for its own place', async () => {
  const { address, folder, register } = await sampleDocket()
  const files = ['03.09.2026', '10.09.2026', '17.09.2026'].map((day, at) => {
    const path = join(folder, `${at}.csv`)
    writeFileSync(path, `Суддя;Вид;Перший день;Останній день\nс02;лікарняний;${day};${day}\n`)
    return path
  })
  const words = ['--register', 'absences', '--ledger', address]
  const runs = await Promise.all(
    files.map((path) => zasady(['register', 'import', path, ...words])),
  )
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
  const subjects = await subjectsIn(address)
  expect(new Set(subjects.slice(12))).toEqual(
    new Set([
      'judges/с02/absences/2026-09-03',
      'judges/с02/absences/2026-09-10',
      'judges/с02/absences/2026-09-17',
    ]),
  )
  // Opened: the salt of each is that of the place where the entry came to stand.
  const { out, code } = await register('facts', '--as-of', '2026-09-30')
  expect(code).toBe(0)
  expect(out.match(/"kind": "sick"/g)).toHaveLength(4)
})

test('of two who correct one entry at once one is told that it is corrected', async () => {
  const { address } = await sampleDocket()
  const correct = (end: string) =>
    zasady([
      'register',
      'set',
      'judges/с02/absences/2026-08-18',
      `ends_on=${end}`,
      '--corrects',
      '12',
      '--reason',
      'описка',
      '--ledger',
      address,
    ])
  const runs = await Promise.all([correct('29.08.2026'), correct('30.08.2026')])
  expect(new Set(runs.map(({ code }) => code))).toEqual(new Set([0, 1]))
  expect(runs.find(({ code }) => code === 1)?.out).toContain('уже виправлено записом № 16')
  expect((await subjectsIn(address)).length).toBe(13)
})
