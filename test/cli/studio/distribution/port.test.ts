/** The port of the screen «Розподіл» over a real ledger: the same answers as the command line gives on the same facts. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from '../../here.ts'
import { FIRST, SECOND } from '../../ledger/court.ts'
import {
  copied,
  courtWithDraws,
  emptyCourt,
  matterOf,
  OFFICER,
  opened,
  requestOf,
  valueOf,
} from './court.ts'

test('a case is drawn to the judge to whom the command line draws it, with the same manifest and number', async () => {
  const court = await emptyCourt()
  const other = copied(court)
  const path = join(court.folder, 'надходження.json')
  writeFileSync(path, JSON.stringify(requestOf(FIRST)))
  const told = await court.run('distribute', path, '--json')
  const { matters } = JSON.parse(told.out) as {
    readonly matters: readonly {
      readonly record: {
        readonly manifest_digest: string
        readonly randomness: { readonly value: string }
        readonly result: {
          readonly seats: readonly { readonly winner: string; readonly k: string }[]
        }
      }
    }[]
  }
  const [{ record }] = matters as [(typeof matters)[number]]
  const { port } = await opened(other)
  const drawn = valueOf(await port.draw(matterOf(FIRST), OFFICER))
  expect(drawn.people.map(({ id }) => id)).toEqual(record.result.seats.map(({ winner }) => winner))
  const { numbers } = valueOf(await port.case({ case: FIRST }, true))
  expect(numbers).toMatchObject({
    manifest_digest: record.manifest_digest,
    number: record.randomness.value,
    seats: record.result.seats.map(({ k, winner }) => ({ k, winner: { id: winner } })),
  })
})

test('why a judge did not get the case is told in the words of `zasady explain --judge`', async () => {
  const court = await courtWithDraws()
  const { port } = await opened(court)
  const { policy, as_of, facts } = requestOf(FIRST)
  const path = join(court.folder, 'факти.json')
  writeFileSync(path, JSON.stringify(facts))
  for (const judge of ['с02', 'с05', 'с01']) {
    const told = await here([
      'explain',
      '--policy',
      policy,
      '--as-of',
      as_of,
      '--facts',
      path,
      '--judge',
      judge,
      '--json',
    ])
    const { explanation } = JSON.parse(told.out) as { readonly explanation: string }
    const { told: blocks, status } = valueOf(await port.why({ case: FIRST, judge }, true))
    const words = blocks.uk.flatMap((block) => textsIn(block))
    expect(words.length).toBeGreaterThan(2)
    expect([judge, words.filter((text) => !explanation.includes(text))]).toEqual([judge, []])
    expect(status).toBe(judge === 'с01' ? 'eligible' : 'excluded')
  }
})

test('a rehearsal writes nothing and names everybody who is out, one clause after another', async () => {
  const { court, port } = await opened(await emptyCourt())
  const before = await court.ledger.head()
  const told = valueOf(await port.rehearse(matterOf(FIRST), OFFICER))
  expect(await court.ledger.head()).toEqual(before)
  console.log(JSON.stringify(told, null, 1).slice(0, 9000))
  expect(told.total - told.steps.reduce((sum, { judges }) => sum + judges.length, 0)).toBe(
    told.judges.filter(({ status }) => status === 'eligible').length,
  )
  expect(SECOND).not.toBe('')
})

test('form', async () => {
  const { port } = await opened(await emptyCourt())
  const form = valueOf(await port.form({ as_of: '2026-08-04T16:00:00+03:00' }, OFFICER))
  for (const { root, isList, fields } of form.groups)
    console.log(
      root,
      isList,
      fields.map(({ field, isNeeded, type }) => `${isNeeded ? '!' : ''}${field}:${type}`).join(' '),
    )
})

function textsIn(block: { readonly kind: string } & Record<string, unknown>): readonly string[] {
  const words = (list: unknown): string =>
    (list as readonly (string | { readonly strong: string })[])
      .map((word) => (typeof word === 'string' ? word : word.strong))
      .join('')
  if (block.kind === 'list') return (block['items'] as readonly unknown[]).map(words)
  if (block.kind === 'table')
    return (block['rows'] as readonly (readonly unknown[])[]).flat().map(words)
  return [words(block['text'])]
}
