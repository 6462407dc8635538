import { expect, test } from 'vitest'
import { importFile } from '../../../engine/index.ts'
import { codesOf, fileOf, importChanged, sampleBytes } from '../../support/samples.ts'

const summons = fileOf(importFile(sampleBytes('summons'), 'повістка'))

test('a summons tells the case and the appointed time in Kyiv', () => {
  expect(summons.kind).toBe('court-summons')
  expect(summons.facts['case']).toEqual({
    id: '999/1672/20',
    proceeding_no: '2/370/84/23',
    kind: 'civil',
    category: '310000000',
  })
  expect(summons.facts['hearing']).toEqual({ starts_at: '2026-03-02T10:30:00+02:00' })
})

test('a summons tells the parties and the role of the person summoned', () => {
  expect(summons.facts['participants']).toEqual([
    { id: 'Перша Особа', name: 'Перша Особа', role: 'plaintiff' },
    { id: 'Друга Особа', name: 'Друга Особа', role: 'defendant' },
    { id: 'Третя Особа', name: 'Третя Особа', role: 'defendant' },
  ])
})

test('addresses are not taken over, and that is told', () => {
  expect(JSON.stringify(summons)).not.toContain('вул.Зразкова,5')
  expect(summons.unread.map(({ uk }) => uk).join()).toContain('персональні дані')
})

test('a role that the text and the META tags give differently is not chosen', () => {
  const { facts, notes } = fileOf(importChanged('summons', '>відповідач<', '>позивач<'))
  expect(facts['participants']).toContainEqual({ id: 'Друга Особа', name: 'Друга Особа' })
  expect(notes.map(({ uk }) => uk).join()).toContain('роль викликаної особи')
})

test('two parties of one name cannot be told apart', () => {
  expect(
    codesOf(importChanged('summons', 'CONTENT="Третя Особа"', 'CONTENT="Перша Особа"')),
  ).toEqual(['import/same-name'])
})

test('two numbers of one case are a contradiction', () => {
  expect(
    codesOf(
      importChanged(
        'summons',
        '<META NAME="CAUSENUM" CONTENT="999/1672/20">',
        '<META NAME="CAUSENUM" CONTENT="999/1673/20">',
      ),
    ),
  ).toEqual(['import/contradiction'])
})

test('a date that does not exist leaves the time of the hearing unknown', () => {
  const { facts, unread } = fileOf(importChanged('summons', /02\.03\.2026/g, '31.02.2026'))
  expect(facts).not.toHaveProperty('hearing')
  expect(unread.map(({ uk }) => uk).join()).toContain('час і дату засідання')
})
