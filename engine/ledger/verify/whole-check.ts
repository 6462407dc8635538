/** The tables of a store that follow from the whole list: allocations, kept subtrees, the head. */
import type { AllocationState } from '../order/before.ts'
import type { HeadRow } from '../store/rows.ts'
import { ALLOCATIONS } from '../store/schema.ts'
import type { Sql } from '../store/sql.ts'
import { eachAllocation, eachNode } from '../store/walk.ts'
import { allocationRow } from '../store/write.ts'
import { wrongColumn, wrongRow } from './column.ts'
import { type Finding, finding } from './finding.ts'
import { rowsDifference } from './rows-difference.ts'
import type { Verifier } from './verifier.ts'

export async function* wholeFindings(
  sql: Sql,
  verifier: Verifier,
  head: HeadRow | undefined,
): AsyncIterable<Finding> {
  // Of a list with an unreadable entry, these are not known.
  if (verifier.list.orderIsKnown) yield* allocationFindings(sql, verifier)
  if (!verifier.list.hasGaps) yield* nodeFindings(sql, verifier)
  yield* headFindings(verifier, head, (await verifier.list.history.keys()).length)
}

async function* allocationFindings(sql: Sql, verifier: Verifier): AsyncIterable<Finding> {
  const expected = new Map(verifier.list.history.allocations)
  const extra: AllocationState[] = []
  for await (const found of eachAllocation(sql)) {
    const wanted = expected.get(found.commit)
    if (wanted === undefined) {
      extra.push(found)
      continue
    }
    expected.delete(found.commit)
    yield* rowsDifference(ALLOCATIONS, 0, [allocationRow(wanted)], [allocationRow(found)])
  }
  const missing = [...expected.values()].map(allocationRow)
  yield* rowsDifference(ALLOCATIONS, 0, missing, extra.map(allocationRow))
}

async function* nodeFindings(sql: Sql, verifier: Verifier): AsyncIterable<Finding> {
  const nodes = verifier.roots?.roots.nodes ?? []
  const expected = new Map(nodes.map((node) => [`${node.level}/${node.place}`, node.hash]))
  for await (const { level, place, hash } of eachNode(sql)) {
    const key = `${level}/${place}`
    const wanted = expected.get(key)
    expected.delete(key)
    if (wanted === hash) continue
    yield wanted === undefined ? wrongRow('nodes') : wrongNode(level, place)
  }
  for (const key of expected.keys()) {
    const [level = 0, place = 0] = key.split('/').map(Number)
    yield wrongNode(level, place)
  }
}

function wrongNode(level: number, place: number): Finding {
  const [seq, to] = [place * 2 ** level, (place + 1) * 2 ** level]
  return finding(
    'store/column',
    { table: 'nodes', column: 'hash', seq, to },
    `збережений хеш записів від ${seq} до ${to - 1} не відповідає їм`,
    `the hash kept for entries ${seq} to ${to - 1} is not theirs`,
  )
}

function* headFindings(
  verifier: Verifier,
  head: HeadRow | undefined,
  keys: number,
): Iterable<Finding> {
  if (head === undefined) {
    yield wrongRow('head')
    return
  }
  const { origin, list, roots } = verifier
  if (head.origin !== origin && origin !== '') yield wrongColumn('head', 'origin')
  if (head.size !== list.size) yield wrongColumn('head', 'size')
  if (head.keys !== keys && list.orderIsKnown) yield wrongColumn('head', 'keys')
  const frontier = roots?.roots.frontier
  if (frontier === undefined || list.hasGaps) return
  if (head.root !== frontier.root()) yield wrongColumn('head', 'root')
  if (head.frontier !== frontier.hashes.join('')) yield wrongColumn('head', 'frontier')
}
