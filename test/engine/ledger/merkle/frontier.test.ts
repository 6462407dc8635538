import { expect, test } from 'vitest'
import { Frontier } from '../../../../engine/ledger/merkle/frontier.ts'
import { EMPTY_ROOT, leafHash, nodeHash } from '../../../../engine/ledger/merkle/hashes.ts'
import vectors from '../../../vectors/rfc6962-merkle.json' with { type: 'json' }

const leaves = vectors.leaf_inputs_hex.map((input) => leafHash(Buffer.from(input, 'hex')))

test('a growing tree has the published root at each size', () => {
  const frontier = new Frontier()
  const roots = [frontier.root()]
  for (const leaf of leaves) {
    frontier.append(leaf)
    roots.push(frontier.root())
  }
  expect(roots).toEqual(vectors.root_by_tree_size_hex)
})

test('a tree goes on from its frontier, and its copy goes on alone', () => {
  const whole = new Frontier()
  for (const leaf of leaves.slice(0, 5)) whole.append(leaf)
  const again = new Frontier(5, whole.hashes)
  const copy = whole.copy()
  for (const leaf of leaves.slice(5)) again.append(leaf)
  copy.append('0'.repeat(64))
  expect(again.root()).toBe(vectors.root_by_tree_size_hex[8])
  expect(whole.root()).toBe(vectors.root_by_tree_size_hex[5])
})

test('a tree tells of each perfect subtree when it is complete', () => {
  const frontier = new Frontier()
  const told: string[] = []
  for (const leaf of leaves.slice(0, 4)) {
    frontier.append(leaf, ({ level, place, hash }) => told.push(`${level}/${place} ${hash}`))
  }
  const [a = '', b = '', c = '', d = ''] = leaves
  const [left, right] = [nodeHash(a, b), nodeHash(c, d)]
  expect(told).toEqual([`1/0 ${left}`, `1/1 ${right}`, `2/0 ${nodeHash(left, right)}`])
})

test('the empty tree has the hash of nothing as its root', () => {
  expect(new Frontier().root()).toBe(EMPTY_ROOT)
  expect(EMPTY_ROOT).toBe(vectors.root_by_tree_size_hex[0])
})

test('a frontier of another size than its hashes is a mistake', () => {
  expect(() => new Frontier(3, [EMPTY_ROOT])).toThrow(/each 1 of its size/)
})

test('a node is made of two whole hashes only', () => {
  expect(() => nodeHash('', EMPTY_ROOT)).toThrow(/two hashes/)
  expect(() => nodeHash(EMPTY_ROOT, EMPTY_ROOT.slice(2))).toThrow(/two hashes/)
})

test('the hash of a leaf does not depend on how long the one before it was', () => {
  const short = leafHash(Buffer.from('a'))
  leafHash(Buffer.alloc(100_000, 1))
  expect(leafHash(Buffer.from('a'))).toBe(short)
})
