/** What the sample consists of, and what is said where its data is not as it should be. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSample } from '../../../../cli/studio/sample/sample-data.ts'
import { strayIn } from '../../../../cli/studio/sample/shape.ts'
import { temporaryFolder } from '../../run.ts'

const COURT = 'policies/courts/desnianskyi/sample/court.yaml'

test('the shipped sample has the shape that it should have', async () => {
  const sample = await readSample()
  expect(sample.ok && sample.value.data.policies.ids).toEqual(['desn', 'summons'])
})

test('its people, cases and court are invented, and said to be', () => {
  expect(readFileSync(COURT, 'utf8')).toContain('вигадані')
})

test.each([
  ['a key that nobody knows', 'intake:', 'inteke:', '/inteke'],
  [
    'a moment without its offset',
    "since: '2026-03-02T09:00:00+02:00'",
    "since: '2026-03-02'",
    '/since',
  ],
])('%s is told with its place', async (_, good, bad, place) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'суд', 'sample'), { recursive: true })
  const path = join(folder, 'суд', 'sample', 'court.yaml')
  cpSync(COURT, path)
  writeFileSync(path, readFileSync(path, 'utf8').replace(good, bad))
  const sample = await readSample(folder)
  expect(sample.ok).toBe(false)
  expect(!sample.ok && sample.complaint.message.uk).toContain(place)
})

test('where no court has a sample, that is said', async () => {
  const sample = await readSample(temporaryFolder())
  expect(!sample.ok && sample.complaint.message.uk).toContain('немає навчального прикладу')
})

describe('a shape', () => {
  test('names the first place that is otherwise', () => {
    const shape = { name: 'text', 'rows?': ['number'], at: 'moment' } as const
    const at = '2026-03-02T09:00:00+02:00'
    expect(strayIn({ name: 'а', at }, shape)).toBeUndefined()
    expect(strayIn({ name: 'а', at, rows: [1, 2] }, shape)).toBeUndefined()
    expect(strayIn({ name: 'а', at, rows: [1, '2'] }, shape)).toBe('/rows/1')
    expect(strayIn({ name: '', at }, shape)).toBe('/name')
    expect(strayIn({ at }, shape)).toBe('/name')
    expect(strayIn({ name: 'а', at, other: 1 }, shape)).toBe('/other')
    expect(strayIn([], shape)).toBe('')
  })
})
