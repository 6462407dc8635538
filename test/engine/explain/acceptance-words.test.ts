/** Every acceptance case can be explained in both languages, without a word of the fact schema. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { explainRequest, renderText } from '../../../engine/index.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

interface Case {
  readonly id: string
  readonly policy: string
  readonly as_of: string
  readonly known_at?: string
  readonly facts: object
}

const FOLDER = 'test/acceptance'
const cases = readdirSync(FOLDER)
  .filter(
    (name) =>
      name.endsWith('.yaml') &&
      !['clauses.yaml', 'facts.yaml', 'desn-own.yaml', 'droh-own.yaml'].includes(name),
  )
  .flatMap((name) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as readonly Case[])

/** Words that only code has, and traces of values that were not put into words. */
const CODE_WORDS = /[a-z]+_[a-z_]+|undefined|NaN|\[object|\bnull\b/g
/** Two Latin letters together; the code of a reading has one. */
const LATIN = /[A-Za-z]{2,}/g
/** Numbers of sections. */
const ROMAN = /^[IVX]+$/
/** Names that the source texts themselves write in Latin letters. */
const PROPER = new Set(['SMS', 'Viber', 'MP'])
/** Addresses of mail and of sites. */
const ADDRESS = /[\w.@-]+\.(?:ua|com)(?![A-Za-z])\S*/gi

/** Is it a part of a text that the facts of the case give (a number, a name), and not a value of the schema? */
const isGiven = (word: string, facts: unknown): boolean =>
  typeof facts === 'object' && facts !== null
    ? Object.values(facts).some((value) => isGiven(word, value))
    : typeof facts === 'string' && facts.includes(word) && !/^[a-z_]+$/.test(facts)

function explained(
  { policy, as_of, known_at, facts }: Case,
  lang: 'uk' | 'en',
): string | undefined {
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have mistakes')
  const request = { policy, as_of, ...(known_at !== undefined && { known_at }), facts }
  const result = explainRequest(runtime, request, { lang, detail: 'full' })
  return result.kind === 'refused' ? undefined : renderText(result.explanation)
}

test('Ukrainian explanations have no Latin words', () => {
  const leaks = cases.flatMap((one) =>
    (explained(one, 'uk')?.replace(ADDRESS, '').match(LATIN) ?? [])
      .filter((word) => !PROPER.has(word) && !ROMAN.test(word) && !isGiven(word, one.facts))
      .map((word) => `${one.id}: ${word}`),
  )
  expect(leaks).toEqual([])
})

test('English explanations have no code words', () => {
  const leaks = cases.flatMap((one) =>
    (explained(one, 'en')?.match(CODE_WORDS) ?? []).map((word) => `${one.id}: ${word}`),
  )
  expect(leaks).toEqual([])
})
