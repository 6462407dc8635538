import { expect, test } from 'vitest'
import { clauseDifferences } from '../../../engine/amending/differences.ts'
import type { Statement } from '../../../grammar/index.ts'
import { parseStatements } from '../../../grammar/index.ts'
import { lastOf, policyNamed } from './amended-court.ts'

const statements = (text: string): readonly Statement[] => parseStatements(text, 'uk').statements

const changesOf = (before: string, after: string) =>
  clauseDifferences(statements(before), statements(after)).flatMap(
    ({ clause, change, formerly }) =>
      change === 'unchanged'
        ? []
        : [[clause, change, ...(formerly === undefined ? [] : [formerly])]],
  )

const ONE = 'пункт "1" дозволено "перший"\nвисновок "1" перше якщо суд.воєнний_стан\n'
const TWO = 'пункт "2" дозволено "другий"\nвисновок "2" друге якщо не суд.воєнний_стан\n'

test('the order of the text makes no difference', () => {
  expect(changesOf(ONE + TWO, TWO + ONE)).toEqual([])
})

test('what came, what went and what says something else', () => {
  expect(changesOf(ONE, TWO)).toEqual([
    ['1', 'repealed'],
    ['2', 'added'],
  ])
  expect(changesOf(ONE, ONE.replace('"перший"', '"інший"'))).toEqual([['1', 'replaced']])
})

test('the same words under another number are one clause that moved, however it is cited', () => {
  const cited = (number: string) =>
    ONE.replaceAll('"1"', `"${number}"`).replace('"перший"', `"перший" цитується "пункт ${number}"`)
  expect(changesOf(cited('1'), cited('7'))).toEqual([['7', 'moved', '1']])
})

test('of two clauses with the same words each moves once', () => {
  const bare = (number: string) => `пункт "${number}" дозволено "те саме"\n`
  expect(changesOf(bare('1') + bare('2'), bare('3') + bare('4'))).toEqual([
    ['3', 'moved', '1'],
    ['4', 'moved', '2'],
  ])
})

const SHARED = `пункт "1" дозволено "перший"
пункт "2" дозволено "другий"
висновок "1", "2" спільне якщо суд.воєнний_стан
`

test('a clause that only shares a rule with an amended one did not change', () => {
  const after = SHARED.replace('"другий"', '"інший"').replace('якщо суд', 'якщо не суд')
  expect(changesOf(SHARED, after)).toEqual([['2', 'replaced']])
})

test('where only the shared rule changed, it changed for all its clauses', () => {
  expect(changesOf(SHARED, SHARED.replace('якщо суд', 'якщо не суд'))).toEqual([
    ['1', 'replaced'],
    ['2', 'replaced'],
  ])
})

test('a reading that lost the citation of a restated clause is no difference', () => {
  const reading = (clauses: string) => `прийнято тлумачення A01 ${clauses}:\n  "так"\n`
  expect(changesOf(reading('"1", "2"') + ONE, reading('"2"') + ONE)).toEqual([])
})

test('an edition does not differ from itself', () => {
  const { statements: all } = lastOf(policyNamed('desn'))
  expect(clauseDifferences(all, all).filter(({ change }) => change !== 'unchanged')).toEqual([])
})
