import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalJson, sha256Hex } from '../../../engine/record/canonical-json.ts'
import { type DistributionRecord, verifyRecord } from '../../../engine/record/record.ts'

const page = readFileSync('engine/record/FORMAT.md', 'utf8')

test('the example in FORMAT.md is a verified record, and its canonical text the one shown', () => {
  const record = JSON.parse(block('json')) as DistributionRecord
  expect(verifyRecord(record)).toEqual({ kind: 'verified', binding: false })
  expect(canonicalJson(record.manifest)).toBe(block('text'))
  expect(sha256Hex(block('text'))).toBe(record.manifest_digest)
})

test('FORMAT.md names every field of a record', () => {
  const names = fieldNames(JSON.parse(block('json')))
  expect(names.size).toBeGreaterThan(35)
  const tables = page.slice(0, page.indexOf('## 7.'))
  for (const name of names) expect(tables, name).toMatch(new RegExp(`[\`.]${name}\\b`))
})

function block(language: string): string {
  return page.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? ''
}

function fieldNames(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return new Set([...own, ...Object.values(value).flatMap((entry) => [...fieldNames(entry)])])
}
