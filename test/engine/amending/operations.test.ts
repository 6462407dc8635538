import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHeld } from '../../../engine/amending/clause-groups.ts'
import { homesOf, meaningsOf } from '../../../engine/amending/clause-texts.ts'
import { operationsBetween, type Written } from '../../../engine/amending/operations.ts'
import { sha256Hex } from '../../../engine/record/canonical-json.ts'
import { type Edition, type Statement, statementsAfter } from '../../../grammar/index.ts'
import { lastOf, policies, policyNamed } from './amended-court.ts'
import { change, changed } from './changes.ts'

const between = (edition: Edition, wanted: readonly Statement[]): Written =>
  operationsBetween(edition, wanted, sha256Hex)

const clausesOf = ({ operations }: Written) =>
  operations.map((one) => [one.kind, 'clauses' in one ? one.clauses.join() : ''])

const desn = lastOf(policyNamed('desn'))

/** The edition with one clause that says something else. */
const restated = (clause: string): readonly Statement[] =>
  desn.statements.map((one) =>
    one.kind === 'clause' && one.clause === clause ? { ...one, summary: { uk: 'Інакше' } } : one,
  )

describe('operations between two texts', () => {
  test('there are none where the texts say the same', () => {
    expect(clausesOf(between(desn, desn.statements.toReversed()))).toEqual([])
  })

  test('a clause that says something else is replaced, with the digest of what it said', () => {
    const { operations } = between(desn, restated('4.3.1'))
    expect(operations).toMatchObject([
      { kind: 'replace', clauses: ['4.3.1'], former: { kind: 'digest' } },
    ])
  })

  test('a rule of several clauses is restated with all of them, never cut in two', () => {
    expect(clausesOf(between(desn, restated('4.3.3')))).toEqual([['replace', '4.3.2,4.3.3,4.3.4']])
  })

  test('a draw is restated with the clause that its pool rests on', () => {
    const { operations } = between(desn, restated('9.3'))
    const draws = operations
      .flatMap((one) => ('statements' in one ? one.statements : []))
      .filter(({ kind }) => kind === 'draw')
    expect(draws.length).toBeGreaterThan(0)
  })

  test('a clause that is gone is repealed by itself', () => {
    const wanted = desn.statements.flatMap((one) => (homesOf(one).includes('4.3.1') ? [] : [one]))
    expect(clausesOf(between(desn, wanted))).toContainEqual(['repeal', '4.3.1'])
  })

  test('a wording that nobody knows has no digest', () => {
    const [, middle] = policyNamed('desn').editions
    if (middle === undefined) throw new Error('three editions')
    const repeals = between(middle, desn.statements).operations.filter(
      ({ kind }) => kind === 'repeal',
    )
    expect(repeals).toContainEqual(
      expect.objectContaining({ clauses: ['4.3.12'], former: { kind: 'unknown' } }),
    )
  })

  test('a definition alone is changed with the clause that it cites', () => {
    const wanted = desn.statements.map((one) =>
      one.kind === 'definition' && one.clauses.length > 0 && one.readings.length > 0
        ? { ...one, readings: [] }
        : one,
    )
    const { operations, kept, missing } = between(desn, wanted)
    expect(operations.length).toBeGreaterThan(0)
    expect([kept, missing]).toEqual([[], []])
  })

  test('a clause restated only to hold a reading keeps the definitions that cite it', () => {
    const records = lastOf(policyNamed('records'))
    const wanted = [
      { kind: 'renumber', at: 0 },
      { kind: 'drop', at: 0 },
    ] as const
    const { missing } = between(records, wanted.reduce(changed, records.statements))
    expect(missing).toEqual([])
  })

  test('a definition that is gone stays, and is handed back', () => {
    const wanted = desn.statements.filter(
      (one) => one.kind !== 'definition' || one.name.en !== 'in_deliberation',
    )
    const { kept } = between(desn, wanted)
    expect(kept.map((one) => one.kind === 'definition' && one.name.en)).toEqual(['in_deliberation'])
  })

  test('the adopted amendments of the shipped courts are found again', () => {
    for (const { editions } of policies)
      for (const [at, edition] of editions.entries()) {
        const next = editions[at + 1]
        if (next === undefined) continue
        const { kept, missing } = between(edition, next.statements)
        expect([kept, missing]).toEqual([[], []])
      }
  })
})

test('whatever is changed in a shipped policy, applying the operations gives exactly the changed text', () => {
  const editions = policies.flatMap(({ editions: all }) => all.slice(-1))
  fc.assert(
    fc.property(
      fc.constantFrom(...editions),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      (edition, changes) => {
        const wanted = changes.reduce(changed, edition.statements)
        const { operations, kept, missing } = between(edition, wanted)
        const after = statementsAfter(edition, operations, sha256Hex)
        expect(missing).toEqual([])
        expect(kept.filter(isHeld)).toEqual([])
        expect(meaningsOf(after.statements)).toBe(meaningsOf([...wanted, ...kept]))
        expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
