import { beforeAll, describe, expect, test } from 'vitest'
import { Frontier } from '../../../../engine/ledger/merkle/frontier.ts'
import { leafHash, nodeHash } from '../../../../engine/ledger/merkle/hashes.ts'
import {
  consistencyProof,
  inclusionProof,
  rootAt,
} from '../../../../engine/ledger/merkle/proofs.ts'
import { frontierAt, isKept, subtreesFrom } from '../../../../engine/ledger/merkle/subtrees.ts'
import {
  verifyConsistency,
  verifyInclusion,
} from '../../../../engine/ledger/merkle/verify-proof.ts'

const SMALL = 40
const LARGE = 1000

const leaves = Array.from({ length: LARGE }, (_, n) => leafHash(Buffer.from(String(n))))
const roots = [new Frontier().root()]
/** Hashes as a store keeps them: leaves, and every eighth level. */
const kept = new Map<string, string>(leaves.map((leaf, n) => [`0/${n}`, leaf]))

beforeAll(() => {
  const frontier = new Frontier()
  for (const leaf of leaves) {
    frontier.append(leaf, ({ level, place, hash }) => {
      if (isKept(level)) kept.set(`${level}/${place}`, hash)
    })
    roots.push(frontier.root())
  }
})

const subtree = subtreesFrom((level, from, to) => {
  const row = Array.from({ length: to - from }, (_, n) => kept.get(`${level}/${from + n}`))
  return Promise.resolve(row.filter((hash) => hash !== undefined))
})

/** By the words of RFC 9162, 2.1.1: split at the largest power of two below the size. */
function rootByDefinition(part: readonly string[]): string {
  if (part.length === 1) return part[0] ?? ''
  let split = 1
  while (split * 2 < part.length) split *= 2
  return nodeHash(rootByDefinition(part.slice(0, split)), rootByDefinition(part.slice(split)))
}

test('roots are those of the definition', () => {
  for (let size = 1; size <= SMALL; size++) {
    expect(roots[size]).toBe(rootByDefinition(leaves.slice(0, size)))
  }
})

describe('of all small trees', () => {
  test('each leaf is proved in each size, at its place only and under its root only', async () => {
    for (let size = 1; size <= SMALL; size++) {
      const root = roots[size] ?? ''
      for (let seq = 0; seq < size; seq++) {
        const proof = await inclusionProof(seq, size, subtree)
        const leaf = leaves[seq] ?? ''
        const claim = { leaf, seq, size, root, proof }
        const wrong = [
          { ...claim, seq: (seq + 1) % size, leaf: size === 1 ? root.replace(/./, 'g') : leaf },
          { ...claim, root: roots[size - 1] ?? '' },
          { ...claim, leaf: leaves[SMALL] ?? '' },
          { ...claim, proof: [...proof, leaf] },
        ]
        expect(verifyInclusion(claim)).toBe(true)
        expect(wrong.filter(verifyInclusion)).toEqual([])
      }
    }
  })

  test('each size is proved to be the beginning of each later one, and of no other list', async () => {
    for (let to = 1; to <= SMALL; to++) {
      for (let from = 1; from <= to; from++) {
        const proof = await consistencyProof(from, to, subtree)
        const claim = {
          from: { size: from, root: roots[from] ?? '' },
          to: { size: to, root: roots[to] ?? '' },
          proof,
        }
        const other = leaves[SMALL] ?? ''
        expect(verifyConsistency(claim)).toBe(true)
        expect(verifyConsistency({ ...claim, from: { size: from, root: other } })).toBe(false)
        expect(verifyConsistency({ ...claim, to: { size: to, root: other } })).toBe(false)
        expect(verifyConsistency({ ...claim, proof: [...proof, other] })).toBe(false)
      }
    }
  })
})

test('proofs of a larger tree are made from the hashes that are kept', async () => {
  for (const seq of [0, 1, 255, 256, 511, 512, 777, 999]) {
    const proof = await inclusionProof(seq, LARGE, subtree)
    const claim = { leaf: leaves[seq] ?? '', seq, size: LARGE, root: roots[LARGE] ?? '', proof }
    expect(verifyInclusion(claim)).toBe(true)
  }
  for (const size of [1, 2, 255, 256, 257, 512, 768, 999, 1000]) {
    expect(await rootAt(size, subtree)).toBe(roots[size])
    expect((await frontierAt(size, subtree)).root()).toBe(roots[size])
  }
})

test('the empty tree has a root and no proofs', async () => {
  expect(await rootAt(0, subtree)).toBe(roots[0])
  expect(() => inclusionProof(0, 0, subtree)).toThrow(RangeError)
  expect(() => consistencyProof(0, 4, subtree)).toThrow(RangeError)
})

test('sizes and places that do not exist have no proofs', () => {
  expect(() => inclusionProof(4, 4, subtree)).toThrow(RangeError)
  expect(() => inclusionProof(0.5, 4, subtree)).toThrow(RangeError)
  expect(() => consistencyProof(5, 4, subtree)).toThrow(RangeError)
})

test('a hash that is missing is said, not guessed', async () => {
  await expect(subtree(0, LARGE)).rejects.toThrow(/missing/)
})
