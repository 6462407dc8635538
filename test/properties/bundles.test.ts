/** Whatever is done to a bundle: it is refused or it says the same, and nothing throws. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, verifyBundle } from '../../engine/index.ts'
import { SAMPLE_BUNDLES, sampleBundlePath } from '../support/sample-bundles.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const textOf = (name: (typeof SAMPLE_BUNDLES)[number]): string =>
  readFileSync(sampleBundlePath(name), 'utf8')

/** The places of all leaves: values that are no lists or objects, and lists and objects that are empty. */
function leavesOf(
  value: Json,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  const inside = Array.isArray(value)
    ? value.map((item, at) => [at, item] as const)
    : Object.entries(typeof value === 'object' && value !== null ? value : {})
  if (inside.length === 0) return [path]
  return inside.flatMap(([key, item]) => leavesOf(item, [...path, key]))
}

/** Another value of the same kind, so that the form alone does not give it away. */
function other(value: Json): Json {
  if (typeof value === 'string') return otherText(value)
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return value === null ? {} : Array.isArray(value) ? ['x'] : { x: 1 }
}

/** One sign in the middle becomes its neighbour. */
function otherText(text: string): string {
  const at = Math.floor(text.length / 2)
  const sign = text[at] ?? ''
  const next = /[0-8a-eA-Y]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 1) : '0'
  return text.slice(0, at) + (next === sign ? '1' : next) + text.slice(at + 1)
}

function withOther(bundle: Json, path: readonly (string | number)[]): Json {
  const copy = structuredClone(bundle)
  let holder = copy as Record<string | number, Json>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, Json>
  const last = path.at(-1) ?? ''
  holder[last] = other(holder[last] ?? null)
  return copy
}

describe.each(SAMPLE_BUNDLES)('the sample %s', (name) => {
  const text = textOf(name)
  const bundle = JSON.parse(text) as Json

  test('with any one value altered is refused, but for the instructions', () => {
    const paths = leavesOf(bundle)
    expect(paths.length).toBeGreaterThan(100)
    const passed = paths
      .filter((path) => verifyBundle(canonicalJson(withOther(bundle, path))).kind === 'verified')
      .map((path) => path.join('/'))
    expect(passed).toEqual(['instructions/en', 'instructions/uk'])
  })

  test('without any one of its fields, or with one more, is refused', () => {
    for (const key of Object.keys(bundle as object)) {
      const { [key]: _, ...rest } = bundle as Record<string, Json>
      expect([key, verifyBundle(canonicalJson(rest)).kind]).toEqual([key, 'refused'])
    }
    expect(verifyBundle(canonicalJson({ ...(bundle as object), x: 1 })).kind).toBe('refused')
  })

  test('with any stretch of its text replaced is refused or unreadable', () => {
    const from = text.indexOf('"instructions":')
    const to = text.indexOf(',"manifest":', from)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(40), fc.string(), (at, length, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + length)
        const harmless =
          changed === text || changed === `${text}\n` || (at >= from && at + length < to)
        expect(verifyBundle(changed).kind === 'verified' && !harmless).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})

test('no JSON makes the verification throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(verifyBundle(JSON.stringify(value)).kind).not.toBe('verified')
    }),
  )
})

test('no values in the places of a bundle make the verification throw', () => {
  const bundle = JSON.parse(textOf('good-combined')) as Record<string, Json>
  const value = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...leavesOf(bundle)), value, fc.nat(4), (path, put, up) => {
      const place = path.slice(0, Math.max(1, path.length - up))
      const copy = structuredClone(bundle)
      let holder = copy as Record<string | number, Json>
      for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, Json>
      holder[place.at(-1) ?? ''] = put as Json
      expect(['refused', 'unreadable', 'verified']).toContain(
        verifyBundle(JSON.stringify(copy)).kind,
      )
    }),
    { numRuns: 300 },
  )
})
