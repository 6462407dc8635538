import { describe, expect, test } from 'vitest'
import { leafHash } from '../../../../engine/ledger/merkle/hashes.ts'
import {
  verifyConsistency,
  verifyInclusion,
} from '../../../../engine/ledger/merkle/verify-proof.ts'
import vectors from '../../../vectors/rfc6962-merkle.json' with { type: 'json' }

const hex = (base64: string | null): string => Buffer.from(base64 ?? '', 'base64').toString('hex')
const leaves = vectors.leaf_inputs_hex.map((input) => leafHash(Buffer.from(input, 'hex')))

describe('proofs of the published vectors', () => {
  test('are all there', () => {
    expect(vectors.inclusion_probes).toHaveLength(98)
    expect(vectors.consistency_probes).toHaveLength(98)
    const all = [...vectors.inclusion_probes, ...vectors.consistency_probes]
    expect(all.filter(({ wantErr }) => wantErr)).toHaveLength(184)
  })

  test.each(vectors.inclusion_probes)('inclusion $file', (probe) => {
    const verified = verifyInclusion({
      leaf: hex(probe.leafHash),
      seq: probe.leafIdx,
      size: probe.treeSize,
      root: hex(probe.root),
      proof: (probe.proof ?? []).map(hex),
    })
    expect(verified).toBe(!probe.wantErr)
  })

  test.each(vectors.consistency_probes)('consistency $file', (probe) => {
    const verified = verifyConsistency({
      from: { size: probe.size1, root: hex(probe.root1) },
      to: { size: probe.size2, root: hex(probe.root2) },
      proof: (probe.proof ?? []).map(hex),
    })
    expect(verified).toBe(!probe.wantErr)
  })
})

describe('what proves nothing is refused', () => {
  const [leaf = ''] = leaves

  test('an empty leaf with an empty root', () => {
    expect(verifyInclusion({ leaf: '', seq: 0, size: 1, root: '', proof: [] })).toBe(false)
  })

  test('a leaf in the empty tree', () => {
    expect(verifyInclusion({ leaf, seq: 0, size: 0, root: leaf, proof: [] })).toBe(false)
  })

  test('consistency from the empty tree', () => {
    const [from, to] = [
      { size: 0, root: vectors.root_by_tree_size_hex[0] ?? '' },
      { size: 1, root: leaf },
    ]
    expect(verifyConsistency({ from, to, proof: [] })).toBe(false)
    expect(verifyConsistency({ from: { size: 0, root: '' }, to, proof: [] })).toBe(false)
  })

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('a place or size that is no count: %s', (size) => {
    expect(verifyInclusion({ leaf, seq: 0, size, root: leaf, proof: [] })).toBe(false)
    expect(verifyInclusion({ leaf, seq: size, size: 1, root: leaf, proof: [] })).toBe(false)
    const one = { size: 1, root: leaf }
    expect(verifyConsistency({ from: one, to: { size, root: leaf }, proof: [] })).toBe(false)
  })

  test('hashes in capitals: a hash has one text', () => {
    const root = leaf.toUpperCase()
    expect(verifyInclusion({ leaf, seq: 0, size: 1, root, proof: [] })).toBe(false)
  })
})
