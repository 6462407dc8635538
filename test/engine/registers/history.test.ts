import { expect, test } from 'vitest'
import { historyOf } from '../../../engine/registers/history.ts'
import type { Change } from '../../../engine/registers/state.ts'
import { entriesOf } from '../../support/registers.ts'

const change = (subject: string, more: Partial<Change> = {}) => ({
  true_at: '2026-08-04',
  change: {
    subject,
    set: { surname: 'Умовна' },
    order: null,
    reason: null,
    corrects: null,
    ...more,
  },
})

const LEAVE = 'judges/с02/absences/в1'

test('the history of a subject has every change in the order of the ledger, corrected ones with the one that corrects', () => {
  const entries = entriesOf([
    change('judges/с02'),
    change('judges/с20'),
    change(LEAVE),
    change('court'),
    change(LEAVE, { corrects: 2, reason: 'описка' }),
    change('judges/с02', { set: null }),
  ])
  const seqs = (path: string) => historyOf(entries, path).map(({ entry }) => entry.seq)
  expect(seqs('judges/с02')).toEqual([0, 2, 4, 5])
  // What ends the judge ends the absence.
  expect(seqs(LEAVE)).toEqual([2, 4, 5])
  expect(seqs('judges/с20')).toEqual([1])
  expect(seqs('judges/с03')).toEqual([])
  expect(historyOf(entries, LEAVE).map(({ correctedBy }) => correctedBy)).toEqual([
    4,
    undefined,
    undefined,
  ])
})

test('an entry that turned out to be about somebody else stays in both histories', () => {
  const entries = entriesOf([change(LEAVE), change('judges/с03/absences/в1', { corrects: 0 })])
  expect(historyOf(entries, LEAVE).map(({ entry }) => entry.seq)).toEqual([0, 1])
  expect(historyOf(entries, 'judges/с03').map(({ entry }) => entry.seq)).toEqual([1])
})
