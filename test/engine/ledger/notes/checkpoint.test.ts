import { describe, expect, test } from 'vitest'
import {
  cosign,
  readCheckpoint,
  signCheckpoint,
} from '../../../../engine/ledger/notes/checkpoint.ts'
import { whoSigned } from '../../../../engine/ledger/notes/signed-note.ts'
import { verifierKey } from '../../../../engine/ledger/notes/verifier-key.ts'
import vector from '../../../vectors/c2sp-signed-note.json' with { type: 'json' }
import { ORIGIN, signerOf } from '../../../support/ledgers.ts'

const checkpoint = { origin: ORIGIN, size: 42, root: 'ab'.repeat(32) }
const signer = signerOf()
const note = signCheckpoint(checkpoint, [signer])

test('a checkpoint says origin, size and root in three lines, and is read back', () => {
  expect(note.split('\n').slice(0, 4)).toEqual([
    ORIGIN,
    '42',
    Buffer.alloc(32, 0xab).toString('base64'),
    '',
  ])
  expect(readCheckpoint(note)).toMatchObject(checkpoint)
})

test('the published example of a checkpoint is read', () => {
  const { origin, size, root_b64: root } = vector.checkpoint_body_example
  const signature = note.slice(note.indexOf('— '))
  expect(readCheckpoint(`${origin}\n${size}\n${root}\n\n${signature}`)).toMatchObject({
    origin,
    size: Number(size),
    root: Buffer.from(root, 'base64').toString('hex'),
  })
})

test.each([
  ['a size with a leading zero', note.replace('\n42\n', '\n042\n')],
  ['a size beyond all counting', note.replace('\n42\n', `\n${2 ** 60}\n`)],
  ['a root that is not 32 bytes', note.replace(/\n[^\n]+=\n/, '\nAAAA\n')],
  ['a root that is not base64', note.replace(/\n[^\n]+=\n/, '\n***\n')],
  ['an extension line', note.replace('=\n\n', '=\nще рядок\n\n')],
  ['no origin', note.slice(ORIGIN.length)],
])('%s is no checkpoint', (_, text) => {
  expect(readCheckpoint(text)).toBeUndefined()
})

describe('a cosignature', () => {
  const witness = signerOf('witness.example/w1', 9)
  const key = verifierKey('cosignature', witness.verifier.name, witness.verifier.publicKey)
  const seconds = 1_679_315_147
  const cosigned = cosign(note, witness, seconds)

  const who = (text: string) => {
    const read = readCheckpoint(text)
    return read && whoSigned(read.note, [signer.verifier, key])
  }

  test('stands beside the signature of the ledger, with its time', () => {
    expect(who(cosigned)?.map(({ key: { name }, time }) => [name, time])).toEqual([
      [ORIGIN, undefined],
      ['witness.example/w1', seconds],
    ])
  })

  test('has another key id than a signature of the same key', () => {
    expect(key.id).not.toBe(witness.verifier.id)
  })

  test('does not hold for another time, text or key', () => {
    const line = cosigned.slice(note.length)
    const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64')
    bytes[11] = (bytes[11] ?? 0) ^ 1
    expect(who(`${note}— witness.example/w1 ${bytes.toString('base64')}\n`)).toBeUndefined()
    const other = signCheckpoint({ ...checkpoint, size: 43 }, [signer])
    expect(who(other + line)).toBeUndefined()
    const short = bytes.subarray(0, 70).toString('base64')
    expect(who(`${note}— witness.example/w1 ${short}\n`)).toBeUndefined()
  })
})
