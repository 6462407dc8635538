import { describe, expect, test } from 'vitest'
import { importFile } from '../../../engine/index.ts'
import {
  codesOf,
  fileOf,
  importChanged,
  sampleBytes,
  shippedReasons,
} from '../../support/samples.ts'

const bytes = sampleBytes('distribution-protocol')
const { kind, facts, notes, unread } = fileOf(
  importFile(bytes, 'протокол', { reasons: shippedReasons() }),
)
const distribution = facts['distribution'] as Readonly<Record<string, unknown>>

describe('a protocol of distribution', () => {
  test('tells the case, its category and the moment of the draw', () => {
    expect(kind).toBe('distribution-protocol')
    expect(facts['case']).toEqual({
      id: '999/12899/25',
      proceeding_no: '1-кп/999/901/2025',
      kind: 'criminal',
      category: '411010714',
      distributed_at: '2025-10-30T15:37:57+02:00',
    })
  })

  test('tells nine judges, two of them in the draw, and who was determined', () => {
    expect(facts['judges']).toHaveLength(9)
    expect(facts['judges']).toContainEqual({ id: 'Суддя З.З.', surname: 'Суддя' })
    expect(distribution).toMatchObject({ mode: 'auto', chosen_judge_id: 'Суддя І.І.' })
  })

  test('maps every reason to clauses; a judge may have several', () => {
    expect(distribution['excluded']).toHaveLength(8)
    expect(
      (distribution['excluded'] as readonly Record<string, string>[])
        .filter(({ judge_id }) =>
          ['Суддя А.А.', 'Суддя В.В.', 'Суддя Е.Е.'].includes(judge_id ?? ''),
        )
        .map(({ judge_id, clause }) => `${judge_id} ${clause}`),
    ).toEqual([
      'Суддя А.А. desn/9.2.p1',
      'Суддя В.В. desn/4.3.5',
      'Суддя Е.Е. desn/4.3.5',
      'Суддя Е.Е. desn/4.3.4',
    ])
  })

  test('tells participants with their roles', () => {
    expect(facts['participants']).toContainEqual({
      id: 'Зразкова сільська рада',
      name: 'Зразкова сільська рада',
      role: 'victim',
    })
    expect(facts['participants']).toHaveLength(6)
  })

  test('a blank complexity is unknown, with a note; no time of registration is made of a date', () => {
    expect(facts['case']).not.toHaveProperty('complexity_coefficient')
    expect(facts['case']).not.toHaveProperty('registered_at')
    expect(notes.map(({ uk }) => uk).join()).toContain('складність категорії')
    expect(unread.map(({ uk }) => uk).join()).toContain('CAUSEDATE')
  })
})

describe('what the data of reasons does not know', () => {
  test('stays without a clause and is listed', () => {
    const result = fileOf(
      importChanged(
        'distribution-protocol',
        'Суддя Ж.Ж. - Відсутня спеціалізація',
        'Суддя Ж.Ж. - Зайнятість згідно табелю(Донорство)',
      ),
    )
    expect((result.facts['distribution'] as typeof distribution)['excluded']).toContainEqual({
      judge_id: 'Суддя Ж.Ж.',
      reason: 'Зайнятість згідно табелю(Донорство)',
    })
    expect(result.unread.map(({ uk }) => uk)).toContain(
      '`Суддя Ж.Ж.`: пункту для причини `Зайнятість згідно табелю(Донорство)` не зазначено',
    )
  })

  test('without any data no clause is named at all', () => {
    const bare = fileOf(importFile(bytes, 'протокол'))
    expect(JSON.stringify(bare.facts)).not.toContain('desn/')
    expect(bare.unread.filter(({ uk }) => uk.includes('пункту для причини'))).toHaveLength(8)
  })
})

test('a presiding judge who was not in the draw is told, not written down as determined', () => {
  const result = fileOf(
    importChanged('distribution-protocol', 'Суддя З.З., Суддя І.І.', 'Суддя З.З.'),
  )
  expect(result.facts['distribution']).not.toHaveProperty('chosen_judge_id')
  expect(result.notes.map(({ uk }) => uk).join()).toContain('немає серед суддів')
})

test('one judge both left out and in the draw is refused', () => {
  const result = importChanged(
    'distribution-protocol',
    'Суддя З.З., Суддя І.І.',
    'Суддя А.А., Суддя І.І.',
  )
  expect(codesOf(result)).toEqual(['import/same-name'])
})

test('a repeat distribution is told by its heading', () => {
  const result = importChanged(
    'distribution-protocol',
    'Протокол автоматизованого розподілу',
    'Протокол повторного автоматизованого розподілу',
  )
  expect(fileOf(result).facts['distribution']).toMatchObject({ mode: 'repeat' })
})
