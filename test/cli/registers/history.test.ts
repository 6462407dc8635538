import { expect, test } from 'vitest'
import { type Entry, historyOf } from '../../../engine/index.ts'
import { historyText } from '../../../cli/render/register-history.ts'
import { entriesOf, nationalFacts, registers } from '../../support/registers.ts'

test('an entry that no register describes is told with the words of the ledger', () => {
  const change = {
    subject: 'judges/с02/robes/1',
    set: { colour_of_robe: 'чорний' },
    order: null,
    reason: null,
    corrects: null,
  }
  const entries: readonly Entry[] = entriesOf([{ change, true_at: '2026-08-04' }])
  const page = {
    registers,
    vocabulary: nationalFacts,
    lang: 'uk',
    columns: 100,
    colour: false,
  } as const
  expect(historyText('judges/с02', historyOf(entries, 'judges/с02'), page)).toContain(
    'judges/с02/robes/1: colour of robe — чорний',
  )
})
