import { describe, expect, test } from 'vitest'
import {
  columnsHeaded,
  headedColumns,
  namedBy,
} from '../../../../engine/registers/description/headings.ts'
import { registersData } from '../../../../engine/registers/description/registers-data.ts'
import { matches, registerOf } from '../../../../engine/registers/description/registers.ts'
import { entityOf, isNamed } from '../../../../engine/registers/description/subject-entity.ts'
import {
  nationalFacts,
  registerNamed,
  registers,
  registersYaml,
} from '../../../support/registers.ts'

test('the shipped description is understood: every register of a court is there', () => {
  expect(registers.all.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'judges',
      'absences',
      'jurors',
      'duty',
      'court',
      'posts',
      'coefficients',
    ]),
  )
  const kind = registerNamed('absences').columns.find(({ field }) => field === 'kind')
  expect(kind).toMatchObject({ type: { kind: 'enum' }, required: true })
  expect(kind?.words.get('лікарняний')).toBe('sick')
})

test('a view has the columns of its register, which may not be required of it, and makes nothing new', () => {
  expect(registerNamed('posts')).toMatchObject({
    isView: true,
    subject: 'judges/*',
    columns: [{ field: 'admin_post', byAct: true }, { field: 'admin_coefficient' }],
  })
  expect(registerOf(registers, 'judges/с01')?.id).toBe('judges')
})

describe('a mistake in the description is named with its place:', () => {
  type Edit = (data: Data) => void
  interface Data {
    registers: { subject: string; key?: object; columns: Record<string, unknown>[] }[]
    views: { of: string; fields: string[] }[]
    common: Record<string, unknown>
  }
  const column = (data: Data, at: number): Record<string, unknown> =>
    data.registers[0]?.columns[at] ?? {}
  const cases: readonly (readonly [string, Edit, string])[] = [
    ['an unknown key', (data) => Object.assign(data, { colums: [] }), '/colums'],
    [
      'a fact that does not exist',
      (data) => Object.assign(column(data, 0), { field: 'surnam' }),
      '/registers/0/columns/0/field',
    ],
    [
      'a list of records, which no cell holds',
      (data) => Object.assign(column(data, 0), { field: 'absences' }),
      '/registers/0/columns/0/field',
    ],
    [
      'a word for a value that does not exist',
      (data) => Object.assign(column(data, 2), { words: { trail: ['суддя'] } }),
      '/registers/0/columns/2/words/trail',
    ],
    [
      'words that are no list',
      (data) => Object.assign(column(data, 2), { words: { trial: 'суддя' } }),
      '/registers/0/columns/2/words/trial',
    ],
    [
      'one fact in two columns',
      (data) => Object.assign(column(data, 1), { field: 'surname' }),
      '/registers/0/columns',
    ],
    [
      'a register that is not described',
      (data) => Object.assign(column(data, 0), { refers: 'judge' }),
      '/registers/0/columns/0/refers',
    ],
    [
      'a place that the facts document does not have',
      (data) => Object.assign(data.registers[0] ?? {}, { subject: 'judges' }),
      '/registers/0/subject',
    ],
    ['a list without a key', (data) => delete data.registers[0]?.key, '/registers/0/key'],
    [
      'a view of nothing',
      (data) => Object.assign(data.views[0] ?? {}, { of: 'judge' }),
      '/views/0/of',
    ],
    [
      'a view of a column that is not there',
      (data) => data.views[0]?.fields.push('surnam'),
      '/views/0/fields/3',
    ],
    [
      'two columns under one heading',
      (data) => Object.assign(column(data, 1), { uk: 'Прізвище судді' }),
      '/registers/judges',
    ],
  ]
  test.each(cases)('%s', (_, edit, path) => {
    const data = registersYaml() as Data
    edit(data)
    const read = registersData(data, nationalFacts)
    expect('problems' in read && read.problems.map((problem) => problem.path)).toContain(path)
  })

  test('a near name is offered', () => {
    const data = registersYaml() as Data
    Object.assign(column(data, 0), { field: 'surnam' })
    const read = registersData(data, nationalFacts)
    expect('problems' in read && read.problems[0]?.message).toContain('`surname`')
  })
})

test('the place of a subject tells the entity whose facts it has', () => {
  const entity = (pattern: string) => entityOf(nationalFacts, pattern)?.name.en
  expect(entity('court')).toBe('court')
  expect(entity('judges/*')).toBe('judge')
  expect(entity('judges/*/absences/*')).toBe('absence')
  expect(
    ['court/*', 'judges', 'judges/*/surname/*', 'judges/*/absences', 'kings/*'].map(entity),
  ).toEqual(Array(5).fill(undefined))
})

test('items of a list have an id where the vocabulary gives them one', () => {
  expect(isNamed(nationalFacts)('judges')).toBe(true)
  expect(isNamed(nationalFacts)('assembly')).toBe(false)
})

test('paths are matched part by part', () => {
  expect(matches('judges/*', 'judges/с01')).toBe(true)
  expect(matches('judges/*', 'judges/')).toBe(false)
  expect(matches('judges/*', 'judges/с01/absences/в1')).toBe(false)
  expect(matches('court', 'court')).toBe(true)
})

describe('headings', () => {
  const columns = headedColumns(registerNamed('absences'), registers)
  const meant = (word: string) => columnsHeaded(word, columns).map(({ target }) => target)

  test.each(['Перший день', 'перший  ДЕНЬ', 'First day', 'Дата початку', 'starts_on'])(
    '«%s» means the first day',
    (word) => expect(meant(word)).toMatchObject([{ kind: 'fact', column: { field: 'starts_on' } }]),
  )

  test('a row of absences names its judge by code, by name or by either', () => {
    expect(meant('Код судді')).toEqual([{ kind: 'named', as: 'code' }])
    expect(meant('Прізвище')).toEqual([{ kind: 'named', as: 'name' }])
    expect(meant('Суддя')).toEqual([{ kind: 'named', as: 'either' }])
    expect(namedBy(registerNamed('absences'), registers)?.id).toBe('judges')
    expect(namedBy(registerNamed('posts'), registers)?.id).toBe('judges')
    expect(namedBy(registerNamed('judges'), registers)).toBeUndefined()
  })

  test('a word that heads nothing means nothing', () => expect(meant('Посада')).toEqual([]))
})
