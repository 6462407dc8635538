import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createKeyFile, readKeyFile } from '../../../../engine/ledger/notes/key-file.ts'
import { newPrivateKey, parsePrivateKey } from '../../../../engine/ledger/notes/signer.ts'
import { formatVerifierKey } from '../../../../engine/ledger/notes/verifier-key.ts'
import { ORIGIN, temporaryFolder } from '../../../support/ledgers.ts'

describe('a key file', () => {
  test('is readable by its owner alone, and gives the key back', () => {
    const path = join(temporaryFolder(), 'court.key')
    const made = createKeyFile(path, ORIGIN)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const read = readKeyFile(path)
    if (read.kind !== 'signer') throw new Error(read.problem.message.en)
    expect(formatVerifierKey(read.signer.verifier)).toBe(formatVerifierKey(made.verifier))
  })

  test('is never overwritten', () => {
    const path = join(temporaryFolder(), 'court.key')
    createKeyFile(path, ORIGIN)
    const before = readFileSync(path, 'utf8')
    expect(() => createKeyFile(path, ORIGIN)).toThrow(/EEXIST/)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('that others may read is refused', () => {
    const path = join(temporaryFolder(), 'court.key')
    createKeyFile(path, ORIGIN)
    chmodSync(path, 0o640)
    expect(readKeyFile(path)).toMatchObject({ problem: { code: 'readable-by-others' } })
  })

  test('that is not there, or holds no key, is said', () => {
    const path = join(temporaryFolder(), 'court.key')
    expect(readKeyFile(path)).toMatchObject({ problem: { code: 'missing' } })
    writeFileSync(path, 'ключ', { mode: 0o600 })
    expect(readKeyFile(path)).toMatchObject({ problem: { code: 'not-a-key' } })
  })
})

describe('a private key as text', () => {
  const text = newPrivateKey(ORIGIN, (count) => Buffer.alloc(count, 1))

  test('has the form that tools of transparency logs read', () => {
    expect(text).toMatch(/^PRIVATE\+KEY\+court\.example\/docket\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/)
  })

  test('with any character changed is no key', () => {
    const changed = Array.from(text, (_, at) => {
      const other = text[at] === 'A' ? 'B' : 'A'
      return parsePrivateKey(text.slice(0, at) + other + text.slice(at + 1))
    })
    expect(changed.filter((key) => key !== undefined)).toEqual([])
  })

  test('needs a name that can stand in a signature line', () => {
    for (const name of ['', 'a b', 'a+b', 'a\nb']) {
      expect(() => newPrivateKey(name)).toThrow(/name of a key/)
    }
  })
})
