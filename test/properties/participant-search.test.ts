/** Laws of the search for participants, under the order that the project ships. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askSearch, searchRules } from '../../engine/index.ts'
import { parseYamlData } from '../../grammar/index.ts'
import { shippedPolicies } from '../support/shipped-policies.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 60)
const read = searchRules(
  parseYamlData(readFileSync('policies/administration/vkz/search.yaml', 'utf8')).value,
)
const { runtime } = shippedPolicies()

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const participant = fc.record({
  name: maybe(fc.constantFrom(null, "Дем'янчук Ґалина", 'ДЕМ’ЯНЧУК ҐАЛИНА', 'Вигадько Іван')),
  email: maybe(fc.constantFrom(null, 'p1@example.ua', 'P1@EXAMPLE.UA', 'p2@mail.gov.ua')),
  online: maybe(fc.boolean()),
  in_address_book: maybe(fc.boolean()),
})
const people = fc
  .array(participant, { maxLength: 5 })
  .map((list) => list.map((one, at) => ({ id: `П${at}`, ...one })))
const query = maybe(
  fc.oneof(
    fc.constantFrom('дем’янчук', 'P1@', 'mail.gov', 'вигадько', '*', 'ґ'),
    fc.string({ minLength: 1, maxLength: 3 }),
  ),
)

/** Without the keys that are absent: absent is unknown. */
const given = (facts: object): object => JSON.parse(JSON.stringify(facts)) as object

function search(participants: readonly object[], sought: string | undefined, all: boolean) {
  if ('problems' in read || runtime === undefined) throw new Error('the shipped rules are read')
  const facts = given({ hearing: { starts_at: '2026-11-18T11:00:00+02:00' }, participants })
  const request = { id: 'q', policy: 'vkz', as_of: '2026-11-18', facts }
  const question = { all, ...(sought !== undefined && { query: sought }) }
  const searched = askSearch(runtime, request, read.rules, question, 'uk')
  if ('refused' in searched) throw new Error(JSON.stringify(searched.refused))
  return searched.answer
}

test('every participant has exactly one line, in the order of the facts, and a reason', () => {
  fc.assert(
    fc.property(people, query, fc.boolean(), (list, sought, all) => {
      const { lines } = search(list, sought, all)
      expect(lines.map((line) => line.participant)).toEqual(list.map(({ id }) => id))
      for (const { result, reasons, missing } of lines) {
        expect(reasons.length).toBeGreaterThan(0)
        if (result === 'undetermined') expect(missing.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: RUNS },
  )
})

test('searching all users loses no hit, and finds whom it was said to find', () => {
  fc.assert(
    fc.property(people, query, (list, sought) => {
      const narrow = search(list, sought, false).lines
      const wide = search(list, sought, true).lines
      narrow.forEach(({ result, would }, at) => {
        const found = wide[at]?.result === 'hit'
        if (result === 'hit') expect(found).toBe(true)
        else expect(would !== undefined).toBe(found)
      })
    }),
    { numRuns: RUNS },
  )
})

test('an added fact never turns a hit into a miss, nor a miss into a hit', () => {
  fc.assert(
    fc.property(people, people, query, (list, more, sought) => {
      const before = search(list, sought, false).lines
      const known = list.map((one, at) => ({ ...more[at], ...(given(one) as typeof one) }))
      const after = search(known, sought, false).lines
      before.forEach(({ result }, at) => {
        if (result !== 'undetermined') expect(after[at]?.result).toBe(result)
      })
    }),
    { numRuns: RUNS },
  )
})

test('who is found does not hang on how the text is spelt', () => {
  fc.assert(
    fc.property(people, query, (list, sought) => {
      const other = sought?.toUpperCase().replaceAll('’', "'")
      const results = (text: string | undefined) =>
        search(list, text, false).lines.map(({ result }) => result)
      // Letters such as ß have no capital of their own.
      fc.pre(other?.toLowerCase() === sought?.toLowerCase().replaceAll('’', "'"))
      expect(results(other)).toEqual(results(sought))
    }),
    { numRuns: RUNS },
  )
})
