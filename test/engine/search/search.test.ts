/** The search itself, over answers that a policy might give: its clauses and words are made up here. */
import { describe, expect, test } from 'vitest'
import { searchParticipants } from '../../../engine/search/search.ts'
import type { SearchRules } from '../../../engine/search/search-rules.ts'
import type { Finding, SearchInput, SearchLine, Sought } from '../../../engine/search/types.ts'

const words = (text: string) => ({ uk: text, en: `${text} en` })

const rules: SearchRules = {
  query: { entity: 'conference', fact: 'search_query' },
  narrow: { facts: {}, words: words('в адресній книзі') },
  wide: { facts: {}, words: words('серед усіх'), would: words('серед усіх було б знайдено') },
  found: [
    {
      clause: 'п/ключ',
      status: ['holds'],
      miss: words('немає рядка пошуку'),
      miss_unasked: words('немає адреси'),
      keys: [
        { fact: 'name', by: words('за іменем') },
        { fact: 'email', by: words('за адресою'), tells_apart: true },
      ],
    },
    { clause: 'п/книга', status: ['holds'], miss: words('не в книзі') },
  ],
  marks: [{ clause: 'п/зелена', status: ['holds'], words: words('зелена') }],
  warnings: [
    {
      clause: 'п/пошта',
      status: ['holds'],
      words: words('пошта не працює'),
      open: words('чи працює пошта, невідомо'),
    },
  ],
}

const finding = (id: string, status: string, subject = 'participant:П1'): Finding => ({
  id,
  subject,
  status,
  message: `${id} ${status}`,
  ...(status === 'undetermined' && { missing: [`/${id}`] }),
})

/** The clauses of one participant by their status. */
const about = (statuses: Readonly<Record<string, string>>, id = 'П1'): readonly Finding[] =>
  Object.entries(statuses).map(([clause, status]) =>
    finding(`п/${clause}`, status, `participant:${id}`),
  )

const HIT = { ключ: 'holds', книга: 'holds' }

function lineFor(
  statuses: Readonly<Record<string, string>>,
  more: Partial<SearchInput> = {},
): SearchLine {
  const asked = about(statuses)
  const { lines } = searchParticipants({
    rules,
    participants: [{ id: 'П1' }],
    query: 'рядок',
    asked,
    byKey: new Map(),
    ...more,
  })
  const [line] = lines
  if (line === undefined) throw new Error('a participant has a line')
  return line
}

const said = (list: SearchLine['reasons']): readonly string[] =>
  list.map(({ clause, words: { uk } }) => `${clause}: ${uk}`)

describe('one participant', () => {
  test('is found where every clause says so, and by what alone it would still be', () => {
    const byKey = new Map([
      ['email', about(HIT)],
      ['name', about({ ...HIT, ключ: 'not_met' })],
    ])
    const line = lineFor(HIT, { byKey })
    expect(line.result).toBe('hit')
    expect(said(line.reasons)).toEqual(['п/ключ: за адресою'])
  })

  test('is found by both where each alone is enough', () => {
    const byKey = new Map([
      ['email', about(HIT)],
      ['name', about(HIT)],
    ])
    expect(said(lineFor(HIT, { byKey }).reasons)).toEqual([
      'п/ключ: за іменем',
      'п/ключ: за адресою',
    ])
  })

  test('is not found where one clause fails, whatever is not known of the others', () => {
    const line = lineFor({ ключ: 'undetermined', книга: 'not_met' })
    expect([line.result, said(line.reasons), line.missing]).toEqual([
      'miss',
      ['п/книга: не в книзі'],
      [],
    ])
  })

  test('that nobody searched for is told so in other words', () => {
    const failing = { ключ: 'not_met', книга: 'holds' }
    expect(said(lineFor(failing).reasons)).toEqual(['п/ключ: немає рядка пошуку'])
    const { reasons } = searchParticipants({
      rules,
      participants: [{ id: 'П1' }],
      asked: about(failing),
      byKey: new Map(),
    }).lines[0] ?? { reasons: [] }
    expect(said(reasons)).toEqual(['п/ключ: немає адреси'])
  })

  test('is neither found nor missed where a fact is not known, and the fact is named', () => {
    const line = lineFor({ ключ: 'holds', книга: 'undetermined' })
    expect([line.result, line.missing]).toEqual(['undetermined', ['/п/книга']])
  })

  test('of whom the policy says nothing is not known to be found', () => {
    expect(lineFor({ ключ: 'holds' }).result).toBe('undetermined')
  })

  test('is told by the policy’s own words where the clause neither holds nor fails', () => {
    const line = lineFor({ ключ: 'holds', книга: 'repealed' })
    expect([line.result, said(line.reasons)]).toEqual(['miss', ['п/книга: п/книга repealed']])
  })

  test('a finding about the whole matter is about each of them', () => {
    const { lines } = searchParticipants({
      rules,
      participants: [{ id: 'П1' }],
      query: 'рядок',
      asked: ['п/ключ', 'п/книга'].map((id) => ({ id, status: 'holds', message: '' })),
      byKey: new Map(),
    })
    expect(lines[0]?.result).toBe('hit')
  })

  test('what would find the participant is said of those only who are not found', () => {
    const missed = { ключ: 'holds', книга: 'not_met' }
    expect(lineFor(missed, { wide: about(HIT) }).would?.words.uk).toBe('серед усіх було б знайдено')
    expect(lineFor(missed, { wide: about(missed) }).would).toBeUndefined()
    expect(lineFor(HIT, { wide: about(HIT) }).would).toBeUndefined()
  })

  test('has the marks whose clause says so', () => {
    expect(said(lineFor({ ...HIT, зелена: 'holds' }).marks)).toEqual(['п/зелена: зелена'])
    expect(lineFor({ ...HIT, зелена: 'undetermined' }).marks).toEqual([])
  })

  test('is warned of when found, and of what is not known then', () => {
    expect(said(lineFor({ ...HIT, пошта: 'holds' }).warnings)).toEqual(['п/пошта: пошта не працює'])
    const open = lineFor({ ...HIT, пошта: 'undetermined' })
    expect(said(open.warnings)).toEqual(['п/пошта: чи працює пошта, невідомо'])
    expect(open.missing).toEqual(['/п/пошта'])
    expect(lineFor({ ключ: 'not_met', книга: 'holds', пошта: 'holds' }).warnings).toEqual([])
  })
})

describe('all of them together', () => {
  const people = [
    { id: 'П1', name: 'Вигадько Іван', email: 'p1@example.ua' },
    { id: 'П2', name: 'ВИГАДЬКО  Іван', email: 'p2@example.ua' },
    { id: 'П3', name: 'Умовна Олена', email: 'p3@example.ua' },
  ] as const

  const search = (
    statuses: readonly Readonly<Record<string, string>>[],
    participants: readonly Sought[] = people,
  ) =>
    searchParticipants({
      rules,
      participants,
      query: 'рядок',
      asked: statuses.flatMap((one, at) => about(one, participants[at]?.id)),
      byKey: new Map(),
    })
  const MISS = { ключ: 'not_met', книга: 'holds' }
  const OPEN = { ключ: 'undetermined', книга: 'holds' }

  test.each([
    ['one', [HIT, MISS, MISS]],
    ['none', [MISS, MISS, MISS]],
    ['several', [HIT, HIT, OPEN]],
    // The one who is found may not be the only one.
    ['undetermined', [HIT, OPEN, MISS]],
    ['undetermined', [OPEN, MISS, MISS]],
  ] as const)('are %s', (outcome, statuses) => {
    expect(search(statuses).outcome).toBe(outcome)
  })

  test('two of one name are told to be told apart by the address, and neither is chosen', () => {
    const { lines, notes } = search([HIT, HIT, MISS])
    const note = {
      uk: 'двоє з таким ім’ям (П1, П2): уточніть за адресою',
      en: '2 of this name (П1, П2): search за адресою en',
    }
    expect(notes).toEqual([note])
    expect(lines.map((line) => line.notes)).toEqual([[note], [note], []])
  })

  test('two of one name without two addresses cannot be told apart', () => {
    const [one, two] = people
    for (const email of [null, one.email]) {
      const { notes } = search([HIT, HIT], [one, { ...two, email }])
      expect(notes[0]?.uk).toBe(
        'двоє з таким ім’ям (П1, П2): за внесеними відомостями їх не розрізнити',
      )
    }
  })

  test('several of different names are listed by name', () => {
    const { notes } = search([HIT, MISS, HIT])
    expect(notes[0]?.uk).toBe(
      'рядок пошуку пасує кільком — Вигадько Іван (П1), Умовна Олена (П3): уточніть за адресою',
    )
  })

  test('of many the first are listed', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ id: `П${at}`, name: `Особа ${at}` }))
    const { notes } = search(
      many.map(() => HIT),
      many,
    )
    expect(notes[0]).toMatchObject({
      uk: expect.stringContaining('Особа 5 (П5) і ще 3: уточніть за іменем') as string,
      en: expect.stringContaining('Особа 5 (П5) and 3 more') as string,
    })
  })

  test('several of whom one has no address are told apart by the name', () => {
    const [one, , three] = people
    const { notes } = search([HIT, HIT], [one, { ...three, email: null }])
    expect(notes[0]?.uk).toContain(': уточніть за іменем')
  })

  test('one address of two people is told to both', () => {
    const [one, two, three] = people
    const { lines } = search([MISS, MISS, HIT], [one, { ...two, email: ' P1@EXAMPLE.UA' }, three])
    expect(lines.map(({ notes }) => notes.map(({ uk }) => uk))).toEqual([
      ['за адресою знаходять і цього учасника, і: ВИГАДЬКО  Іван (П2)'],
      ['за адресою знаходять і цього учасника, і: Вигадько Іван (П1)'],
      [],
    ])
  })

  test('a word in letters of two alphabets is pointed out', () => {
    const { notes } = searchParticipants({
      rules,
      participants: [],
      query: 'Bигадько Iван p1@example.ua',
      asked: [],
      byKey: new Map(),
    })
    expect(notes.map(({ uk }) => uk)).toEqual([
      'у рядку пошуку змішано кирилицю й латиницю: `Bигадько`, `Iван`; такі літери різні, хоч і схожі',
    ])
  })
})
