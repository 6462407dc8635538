import { describe, expect, test } from 'vitest'
import { parseNote, signNote, whoSigned } from '../../../../engine/ledger/notes/signed-note.ts'
import { newPrivateKey, parsePrivateKey } from '../../../../engine/ledger/notes/signer.ts'
import {
  formatVerifierKey,
  parseVerifierKey,
  type VerifierKey,
} from '../../../../engine/ledger/notes/verifier-key.ts'
import vector from '../../../vectors/c2sp-signed-note.json' with { type: 'json' }

const published = parseVerifierKey(vector.verifier_key)

/** Who signed a note, by name; nobody when it is none or a signature is wrong. */
function signers(note: string, keys: readonly (VerifierKey | undefined)[]): readonly string[] {
  const parsed = parseNote(note)
  const known = keys.filter((key) => key !== undefined)
  const found = parsed && whoSigned(parsed, known)
  return (found ?? []).map(({ key }) => key.name)
}

describe('the published note', () => {
  test('is signed by the published key', () => {
    expect(published?.id).toBe(vector.key_id_hex)
    expect(signers(vector.note, [published])).toEqual(['example.com/foo'])
  })

  test('is signed no more when any byte of its text, key name, key id or signature is another', () => {
    const bytes = Buffer.from(vector.note)
    const survivors: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        if (signers(changed.toString(), [published]).length > 0) survivors.push(at)
      }
    }
    expect(survivors).toEqual([])
  })

  test('is signed no more when it is cut short anywhere', () => {
    const cut = Array.from({ length: vector.note.length }, (_, length) =>
      vector.note.slice(0, length),
    )
    expect(cut.filter((note) => signers(note, [published]).length > 0)).toEqual([])
  })
})

describe('a verifier key', () => {
  test('is read and written back', () => {
    expect(published && formatVerifierKey(published)).toBe(vector.verifier_key)
  })

  test('with any character changed is none, or another key that did not sign', () => {
    const { verifier_key: text } = vector
    const survivors = Array.from(text, (_, at) => at).filter((at) => {
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
      return signers(vector.note, [parseVerifierKey(changed)]).length > 0
    })
    expect(survivors).toEqual([])
  })

  test.each(['', 'x', 'a+530d903a', 'a b+530d903a+AekyeRrm', '+530d903a+AekyeRrm', 'a+530d903a+'])(
    'is not `%s`',
    (text) => {
      expect(parseVerifierKey(text)).toBeUndefined()
    },
  )

  test('of an unknown type is none', () => {
    const [name, , data = ''] = vector.verifier_key.split('+')
    const bytes = Buffer.from(data, 'base64')
    bytes[0] = 0x02
    expect(parseVerifierKey(`${name}+530d903a+${bytes.toString('base64')}`)).toBeUndefined()
  })
})

describe('a note of our own', () => {
  const signer = (name: string) => {
    const made = parsePrivateKey(newPrivateKey(name))
    if (made === undefined) throw new Error(name)
    return made
  }
  const [one, two] = [signer('court.example/один'), signer('court.example/two')]
  const note = signNote('рядок\n\nінший рядок\n', [one, two])

  test('is signed by each of its signers', () => {
    expect(signers(note, [one.verifier, two.verifier])).toEqual([
      'court.example/один',
      'court.example/two',
    ])
    expect(parseNote(note)?.text).toBe('рядок\n\nінший рядок\n')
  })

  test('may have signatures of keys that the reader does not know', () => {
    expect(signers(note, [two.verifier])).toEqual(['court.example/two'])
    expect(signers(note, [])).toEqual([])
  })

  test('is condemned by one wrong signature of a known key', () => {
    const other = signNote('інший текст\n', [one])
    const line = other.slice(other.indexOf('— '))
    const mixed = `${note}${line}`
    expect(signers(mixed, [one.verifier, two.verifier])).toEqual([])
  })

  test.each([
    ['without signatures', 'текст\n\n'],
    ['without an empty line', '— a AAAAAAAA\n'],
    ['without the last line end', note.slice(0, -1)],
    ['with a control character', note.replace('рядок', 'ряд\u0007ок')],
    ['with half of a surrogate pair', note.replace('рядок', 'ряд\ud800ок')],
    ['with a line that is no signature', `${note}кінець\n`],
    ['with a hyphen for the dash', note.replace('—', '-')],
  ])('%s is no note', (_, text) => {
    expect(parseNote(text)).toBeUndefined()
  })
})
