/** The search under the order that the project ships: every reason, from both sides. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseYamlData } from '../../../grammar/index.ts'
import { askSearch, type Question } from '../../../engine/search/ask.ts'
import { searchRules } from '../../../engine/search/search-rules.ts'
import { shippedPolicies } from '../../support/shipped-policies.ts'

const read = searchRules(
  parseYamlData(readFileSync('policies/administration/vkz/search.yaml', 'utf8')).value,
)
if ('problems' in read) throw new Error(JSON.stringify(read.problems))
const { rules } = read
const { runtime } = shippedPolicies()
if (runtime === undefined) throw new Error('the shipped policies load')

const BOOK = {
  id: 'П1',
  name: 'Дем’янчук Ґалина Іванівна',
  email: 'p1@example.ua',
  in_address_book: true,
}

function search(participants: unknown, question: Partial<Question> = {}, more: object = {}) {
  const facts = { hearing: { starts_at: '2026-11-18T11:00:00+02:00' }, participants, ...more }
  const request = { id: 'q', policy: 'vkz', as_of: '2026-11-18', facts }
  return askSearch(runtime!, request, rules, { all: false, ...question }, 'uk')
}

function lineOf(participant: object, question: Partial<Question> = {}, more: object = {}) {
  const searched = search([participant], question, more)
  if ('refused' in searched) throw new Error(JSON.stringify(searched.refused))
  const [line] = searched.answer.lines
  if (line === undefined) throw new Error('a participant has a line')
  const told = ({ clause, words }: { clause: string; words: { uk: string } }) =>
    `${words.uk} ${clause}`
  return {
    result: line.result,
    reasons: line.reasons.map(told),
    would: line.would?.words.uk,
    marks: line.marks.map(({ words }) => words.uk),
    warnings: line.warnings.map(told),
    missing: line.missing,
  }
}

describe('by what a participant is found', () => {
  test.each([
    ['P1@EXAMPLE', 'за електронною адресою vkz/2.2'],
    ["дем'янчук", 'за прізвищем, ім’ям, по батькові vkz/2.2'],
    ['ДЕМ\u02bcЯНЧУК  ґалина', 'за прізвищем, ім’ям, по батькові vkz/2.2'],
  ])('`%s`', (query, reason) => {
    expect(lineOf(BOOK, { query })).toMatchObject({ result: 'hit', reasons: [reason] })
  })

  test('nothing was searched for: by the address', () => {
    expect(lineOf(BOOK)).toMatchObject({
      result: 'hit',
      reasons: ['за електронною адресою vkz/2.2'],
    })
  })

  test('`Гавр` does not find Ґавр', () => {
    expect(lineOf({ ...BOOK, name: 'Ґаврилюк Іван' }, { query: 'гавр' })).toMatchObject({
      result: 'miss',
      reasons: ['рядка пошуку немає ні в електронній адресі, ні в імені vkz/2.2'],
    })
  })

  test('nothing was searched for and there is no address', () => {
    expect(lineOf({ ...BOOK, email: null }).reasons).toEqual([
      'електронної адреси немає, однозначно знайти нема за чим; шукайте за прізвищем vkz/2.2',
    ])
  })
})

describe('where one searches', () => {
  const other = { ...BOOK, in_address_book: false }

  test('one who is not in the address book is missed, and the mark would help', () => {
    expect(lineOf(other, { query: 'p1@' })).toMatchObject({
      result: 'miss',
      reasons: ['не в адресній книзі vkz/2.7'],
      would: 'із позначкою «Шукати серед інших користувачів системи» учасника було б знайдено',
    })
  })

  test('with the mark everybody is searched, and nothing more would help', () => {
    expect(lineOf(other, { query: 'p1@', all: true })).toMatchObject({
      result: 'hit',
      would: undefined,
    })
  })

  test('the mark may stand in the facts', () => {
    const conference = { search_scope: 'all_users', search_query: 'p1@' }
    expect(lineOf(other, {}, { conference }).result).toBe('hit')
  })

  test('the mark does not help one whom the text does not fit', () => {
    expect(lineOf(other, { query: 'p9@' }).would).toBeUndefined()
  })

  test('an address book that nobody knows of leaves it open', () => {
    const { id, name, email } = BOOK
    expect(lineOf({ id, name, email }, { query: 'p1@' })).toMatchObject({
      result: 'undetermined',
      missing: ['/participants/П1/in_address_book'],
      would: 'із позначкою «Шукати серед інших користувачів системи» учасника було б знайдено',
    })
    expect(lineOf({ id, name, email }, { query: 'p1@', all: true }).result).toBe('hit')
  })

  test('an address that nobody knows leaves it open only where the name does not fit', () => {
    const { id, name, in_address_book } = BOOK
    expect(lineOf({ id, name, in_address_book }, { query: 'p1@' })).toMatchObject({
      result: 'undetermined',
      missing: ['/participants/П1/email'],
    })
    expect(lineOf({ id, name, in_address_book }, { query: 'ґалина' }).result).toBe('hit')
  })
})

describe('the marks beside the name', () => {
  test.each([
    [{ online: true, qes_authenticated: true, joined: true }, ['зелена', 'ключ', 'приєднався']],
    [{ online: false, qes_authenticated: false, joined: false }, ['червона']],
    [{ online: true, qes_authenticated: false }, ['зелена']],
    [{}, []],
  ])('%o', (facts, marks) => {
    expect(lineOf({ ...BOOK, ...facts }).marks).toEqual(marks)
  })
})

describe('the mail service that closed', () => {
  const closed = { ...BOOK, email: 'sud.p1@mail.gov.ua' }
  const on = (starts_at: string | null | undefined) => ({ hearing: { starts_at } })

  test('an address on it is found with a warning', () => {
    expect(lineOf(closed, { query: 'sud.p1' })).toMatchObject({
      result: 'hit',
      warnings: [
        'поштовий сервіс цієї адреси з 01.04.2025 не працює: запрошення не дійде, потрібна інша адреса vkz/3.1',
      ],
    })
  })

  test('another address is found without one', () => {
    expect(lineOf({ ...BOOK, email: 'p1@notmail.gov.ua' }).warnings).toEqual([])
  })

  test('on the last day before it closed there was nothing to warn of', () => {
    expect(lineOf(closed, {}, on('2025-03-31T15:00:00+03:00')).warnings).toEqual([])
    expect(lineOf(closed, {}, on('2025-04-01T09:00:00+03:00')).warnings).toHaveLength(1)
  })

  test('without the time of the hearing it is not known, and the fact is named', () => {
    const line = lineOf(closed, {}, { hearing: {} })
    expect(line.warnings).toEqual(['чи працює поштовий сервіс цієї адреси, не визначено vkz/3.1'])
    expect(line.missing).toEqual(['/hearing/starts_at'])
  })
})

test('two of one name are both found, and the address is asked for', () => {
  const two = { ...BOOK, id: 'П2', email: 'p2@example.ua' }
  const searched = search([BOOK, two], { query: "дем'янчук" })
  if ('refused' in searched) throw new Error('the facts are good')
  expect(searched.answer.outcome).toBe('several')
  expect(searched.answer.notes.map(({ uk }) => uk)).toEqual([
    'двоє з таким ім’ям (П1, П2): уточніть за електронною адресою',
  ])
})

test('facts that the policy refuses are refused here too', () => {
  expect(search([{ id: 'П1', mail: 'x' }])).toMatchObject({
    refused: { error: { path: '/participants/П1/mail' } },
  })
  expect(search('П1')).toHaveProperty('refused')
})

test('facts without a list of participants answer so', () => {
  expect(search(undefined)).toMatchObject({ isListed: false, answer: { lines: [] } })
  expect(search([])).toMatchObject({ isListed: true, answer: { lines: [] } })
})
