/** The tables of a store that follow from the whole list: allocations, kept subtrees, the name. */
import type { AllocationState } from '../order/before.ts'
import { FORMAT } from '../store/rows.ts'
import { ALLOCATIONS } from '../store/schema.ts'
import type { Row, Sql } from '../store/sql.ts'
import { eachAllocation, eachNode } from '../store/walk.ts'
import { allocationRow } from '../store/write.ts'
import { wrongColumn, wrongRow } from './column.ts'
import { type Finding, finding } from './finding.ts'
import { rowsDifference } from './rows-difference.ts'
import type { Verifier } from './verifier.ts'

export async function* wholeFindings(sql: Sql, verifier: Verifier): AsyncIterable<Finding> {
  // Of a list with an unreadable entry, these are not known.
  if (verifier.list.orderIsKnown) yield* allocationFindings(sql, verifier)
  if (!verifier.list.hasGaps) yield* nodeFindings(sql, verifier)
  yield* headFindings(await sql.all('SELECT format, origin FROM head'), verifier.origin)
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

function* headFindings([head]: readonly Row[], origin: string): Iterable<Finding> {
  if (head === undefined) yield wrongRow('head')
  if (head !== undefined && head['format'] !== FORMAT) yield wrongColumn('head', 'format')
  // Where entry 0 cannot be read, nobody knows the name.
  if (head !== undefined && origin !== '' && head['origin'] !== origin) {
    yield wrongColumn('head', 'origin')
  }
}
