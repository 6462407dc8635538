/** A witness over a real ledger: what it signs, and what it refuses. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CourtLedger } from '../../../../engine/index.ts'
import { readCheckpoint } from '../../../../engine/ledger/notes/checkpoint.ts'
import { readRequest, requestText } from '../../../../engine/ledger/notes/checkpoint-request.ts'
import { whoSigned } from '../../../../engine/ledger/notes/signed-note.ts'
import { verifierKey } from '../../../../engine/ledger/notes/verifier-key.ts'
import { cosignCheckpoint } from '../../../../engine/ledger/notes/witness.ts'
import { append } from '../../../support/ledger-story.ts'
import {
  newLedger,
  register,
  signerOf,
  temporaryFolder,
  writingOf,
} from '../../../support/ledgers.ts'

const KEYS = [signerOf().verifier]
const WITNESS = signerOf('witness.example/w1', 2)
const NOW = 1_790_000_000

const newCourt = () => newLedger(join(temporaryFolder(), 'court.sqlite'))
const noteOf = async (ledger: CourtLedger) => (await ledger.head()).checkpoint

/** What the court asks for, with the proof from a size. */
async function request(ledger: CourtLedger, from = 0) {
  const { size, checkpoint: note } = await ledger.head()
  return { from, proof: from === 0 ? [] : await ledger.consistency(from, size), note }
}

/** The code of a refusal, or `ok`. */
function told(asked: Parameters<typeof cosignCheckpoint>[0], seen?: string, keys = KEYS): string {
  const known = { keys, seen: seen === undefined ? undefined : readCheckpoint(seen) }
  const done = cosignCheckpoint(asked, known, WITNESS, NOW)
  return done.kind === 'refused' ? done.refusal.code : 'ok'
}

describe('a witness signs', () => {
  test('the first checkpoint of a ledger whose key it knows, with the time', async () => {
    const ledger = await newCourt()
    const done = cosignCheckpoint(
      await request(ledger),
      { keys: KEYS, seen: undefined },
      WITNESS,
      NOW,
    )
    if (done.kind === 'refused') throw new Error(done.refusal.message.en)
    const { name, publicKey } = WITNESS.verifier
    const key = verifierKey('cosignature', name, publicKey)
    const note = readCheckpoint(done.note)?.note
    expect(note && whoSigned(note, [...KEYS, key])).toMatchObject([{}, { time: NOW }])
    expect(done.checkpoint.size).toBe(2)
  })

  test('what continues the checkpoint it saw, and the same one again', async () => {
    const ledger = await newCourt()
    const seen = await noteOf(ledger)
    expect(told(await request(ledger), seen)).toBe('ok')
    await append(ledger, [register('1'), register('2'), register('3')])
    expect(told(await request(ledger, 2), seen)).toBe('ok')
  })
})

describe('a witness refuses', () => {
  test('what no known key signed, and what is no checkpoint', async () => {
    const ledger = await newCourt()
    const asked = await request(ledger)
    expect(told(asked, undefined, [])).toBe('witness/unsigned')
    expect(told({ ...asked, note: asked.note.replace(/.\n$/, 'A\n') })).toBe('witness/unsigned')
    expect(told({ ...asked, note: 'щось' })).toBe('witness/malformed')
  })

  test('two states of one size, and names the fork', async () => {
    const [one, other] = [await newCourt(), await newCourt()]
    await append(one, [register('1')])
    await append(other, [register('2')])
    const seen = await noteOf(one)
    const known = { keys: KEYS, seen: readCheckpoint(seen) }
    const done = cosignCheckpoint(await request(other), known, WITNESS, NOW)
    if (done.kind !== 'refused') throw new Error('it was signed')
    expect(done.refusal.code).toBe('witness/fork')
    expect(done.refusal.message.uk).toContain('РОЗГАЛУЖЕННЯ')
    for (const ledger of [one, other]) {
      expect(done.refusal.message.uk).toContain((await ledger.head()).root)
    }
  })

  test('another past under a larger size, with the proof of that past', async () => {
    const [one, other] = [await newCourt(), await newCourt()]
    await append(one, [register('1')])
    await append(other, [register('2')])
    await append(other, [register('3')])
    expect(told(await request(other, 3), await noteOf(one))).toBe('witness/not-consistent')
    const { proof, note } = await request(other, 2)
    expect(told({ from: 0, proof, note }, await noteOf(one))).toBe('witness/not-consistent')
  })

  test('a larger ledger without a proof, and an older one', async () => {
    const ledger = await newCourt()
    const first = await noteOf(ledger)
    await append(ledger, [register('1')])
    expect(told(await request(ledger), first)).toBe('witness/proof-needed')
    await append(ledger, [register('2')])
    expect(told(await request(ledger, 3), first)).toBe('witness/proof-needed')
    expect(told({ from: 0, proof: [], note: first }, await noteOf(ledger))).toBe('witness/older')
  })

  test('another ledger in place of the one it saw', async () => {
    const ledger = await newCourt()
    const seen = readCheckpoint(await noteOf(ledger))
    if (seen === undefined) throw new Error('no checkpoint')
    const known = { keys: KEYS, seen: { ...seen, origin: 'інший' } }
    const done = cosignCheckpoint(await request(ledger), known, WITNESS, NOW)
    expect(done).toMatchObject({ kind: 'refused', refusal: { code: 'witness/other-ledger' } })
  })
})

describe('the text of a request', () => {
  test('is read as it was written; a bare checkpoint is one without a proof', async () => {
    const ledger = await newLedger(join(temporaryFolder(), 'court.sqlite'), writingOf())
    await append(ledger, [register('1'), register('2'), register('3')])
    for (const asked of [await request(ledger), await request(ledger, 3)]) {
      expect(readRequest(requestText(asked))).toEqual(asked)
    }
    const note = await noteOf(ledger)
    expect(readRequest(note)).toEqual({ from: 0, proof: [], note })
  })

  test.each([
    ['old 3'],
    ['old 03\n\nx'],
    ['old -1\n\nx'],
    ['old 3\nAAAA\n\nx'],
    [`old 3\n${'A'.repeat(44)}\n\nx`],
    [`old 3\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\nx`],
  ])('%j is none', (text) => {
    expect(readRequest(text)).toBeUndefined()
  })
})
