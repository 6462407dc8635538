/** Drafts over a real ledger: how they begin, what is found out about them, their tables and papers. */
import { describe, expect, test } from 'vitest'
import { changedDraft, codeOf, DECISION, HANDS, openCourt, PROPOSAL, valueOf } from './court.ts'

describe('a draft begins', () => {
  test('with the text of the edition in force, the day after', async () => {
    const { port } = await openCourt()
    const order = { kind: 'amendment', policy: 'desn', title: 'Зміни' } as const
    const begun = valueOf(await port.begin(order))
    expect(begun.form).toBe('consolidated')
    expect(begun.effective).toBe('2026-11-24')
    expect(begun.base?.in_force_from).toBe('2026-02-27')
    expect(begun.text).toContain('Зведена редакція')
    expect(begun.policy_title).toEqual({
      uk: expect.stringMatching(/^Засади/),
      en: expect.stringMatching(/^Principles/),
    })
    expect(valueOf(await port.check(begun)).kind).toBe('unchanged')
  })

  test('with the edition of another day where one is named', async () => {
    const { port } = await openCourt()
    const order = { kind: 'amendment', policy: 'desn', title: 'Зміни', day: '2025-08-01' } as const
    expect(valueOf(await port.begin(order)).base?.in_force_from).toBe('2025-07-25')
    const early = await port.begin({ ...order, day: '2001-01-01' })
    expect(codeOf(early)).toBe('change/no-edition')
  })

  test('with an amendment that is written already', async () => {
    const { port } = await openCourt()
    const begun = valueOf(
      await port.begin({
        kind: 'amendment',
        policy: 'desn',
        title: 'П’ять днів',
        file: { name: 'p.zasady', text: PROPOSAL },
      }),
    )
    expect(begun).toMatchObject({ form: 'amendment', effective: '2027-03-01', text: PROPOSAL })
    const check = valueOf(await port.check(begun))
    expect(check.kind).toBe('sound')
    expect(check.operations.map(({ kind, clauses }) => [kind, clauses])).toEqual([
      ['replace', ['4.3.2', '4.3.3', '4.3.4']],
      ['replace', ['6.1.2']],
    ])
  })

  test('with the last approved edition, in force or not: an earlier day would not fit under it', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    valueOf(await port.approve(draft, DECISION, HANDS))
    const order = { kind: 'amendment', policy: 'desn', title: 'Зміни' } as const
    const begun = valueOf(await port.begin(order))
    expect([begun.base?.in_force_from, begun.effective]).toEqual(['2026-12-01', '2026-12-01'])
    const text = begun.text.replaceAll('3 місяці', '4 місяці')
    expect(valueOf(await port.check({ ...begun, text })).kind).toBe('sound')
    const early = { ...begun, text, effective: '2026-11-24' }
    expect(valueOf(await port.check(early)).kind).toBe('unfit')
  })

  test('of no policy that the ledger lacks', async () => {
    const { port } = await openCourt()
    const begun = await port.begin({ kind: 'amendment', policy: 'nowhere', title: 'Зміни' })
    expect(codeOf(begun)).toBe('change/no-policy')
  })
})

describe('what is found out', () => {
  test('a changed text becomes an amendment of the clauses that changed', async () => {
    const { port } = await openCourt()
    const check = valueOf(await port.check(await changedDraft(port)))
    expect(check.kind).toBe('sound')
    expect(check.operations).toHaveLength(1)
    expect(check.operations[0]?.words.uk).toContain('Викласти в новій редакції: підпункт')
    expect(check.amendment).toContain('зміни до desn')
    expect(check.stale).toBeNull()
  })

  test('who changed only the words is told that the rule below them stayed', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const [words, rule] = ['останніх двох місяців', 'повноважень - 2 місяці']
    const { text } = valueOf(await port.begin({ kind: 'amendment', policy: 'desn', title: 'З' }))
    const remarks = async (changed: string) =>
      valueOf(await port.check({ ...draft, text: changed })).remarks
    const alone = await remarks(text.replace(words, 'останніх трьох місяців'))
    const [first] = alone.filter(({ code }) => code === 'change/words-only')
    expect(first).toMatchObject({
      severity: 'warning',
      message: { uk: expect.stringContaining('підпункт') },
    })
    const line = text.split('\n').findIndex((one) => one.includes(words))
    expect([line, line + 1]).toContain(first?.start?.line)
    const both = await remarks(draft.text)
    expect(text).toContain(rule)
    const codes = both.map(({ code }) => code)
    expect(codes.filter((code) => code.endsWith('-only'))).toEqual([])
  })

  test('who changed only the rule is told that the words above it stayed', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const { text } = valueOf(await port.begin({ kind: 'amendment', policy: 'desn', title: 'З' }))
    const changed = text.replace('повноважень - 2 місяці', 'повноважень - 3 місяці')
    const { kind, remarks } = valueOf(await port.check({ ...draft, text: changed }))
    expect(kind).toBe('sound')
    const [first, ...others] = remarks.filter(({ code }) => code === 'change/rule-only')
    expect(others).toEqual([])
    expect(first).toMatchObject({
      severity: 'warning',
      message: { uk: expect.stringContaining('підпункт') },
    })
    const line = text.split('\n').findIndex((one) => one.includes('останніх двох місяців'))
    expect([line, line + 1]).toContain(first?.start?.line)
  })

  test('the examples of the edition in force that come out otherwise with the draft are named', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const { total, failed } = valueOf(await port.examples(draft))
    expect(failed.map(({ title }) => title)).toEqual([
      'два місяці до кінця повноважень: день за два місяці, останній день повноважень, день після них',
    ])
    expect(failed[0]?.failures).toContainEqual({
      expected: { uk: 'учасники: `Б`', en: expect.any(String) },
      actual: { uk: 'учасники: нічого', en: expect.any(String) },
    })
    expect(total).toBeGreaterThan(failed.length)
    const { text } = valueOf(await port.begin({ kind: 'amendment', policy: 'desn', title: 'З' }))
    const words = text.replace('останніх двох місяців', 'останніх двох календарних місяців')
    const unharmed = valueOf(await port.examples({ ...draft, text: words }))
    expect(unharmed).toEqual({ total, failed: [] })
    expect(codeOf(await port.examples({ ...draft, text }))).toBe('change/unchanged')
  })

  test('clauses that are restated only for the rule they share are said to stay as they were', async () => {
    const { port } = await openCourt()
    const begun = valueOf(await port.begin({ kind: 'amendment', policy: 'desn', title: 'П’ять' }))
    const text = begun.text
      .replace('перший_день - 3 робочі дні', 'перший_день - 5 робочих днів')
      .replace('за три робочі дні до відпустки', 'за п’ять робочих днів до відпустки')
    const { operations } = valueOf(await port.check({ ...begun, text }))
    expect(operations.map(({ words }) => words.uk)).toEqual([
      'Викласти в новій редакції: підпункт 4 підпункту 4.3 (разом із ним без змін, бо правило в них спільне: підпункт 2 підпункту 4.3; підпункт 3 підпункту 4.3)',
    ])
  })

  test('a mistake is shown in its line, and a text that does not parse does not stop anything', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const check = valueOf(await port.check({ ...draft, text: `${draft.text}\nнісенітниця тут` }))
    expect(check.kind).toBe('mistaken')
    expect(check.remarks[0]?.start?.line).toBe(draft.text.split('\n').length + 1)
    const empty = valueOf(await port.check({ ...draft, text: '' }))
    expect(empty.kind).toBe('mistaken')
  })

  test('a draft without a day, or of another policy, is told so', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const codes = async (changed: object): Promise<readonly string[]> =>
      valueOf(await port.check({ ...draft, ...changed })).remarks.map(({ code }) => code)
    expect(await codes({ effective: null })).toEqual(['change/no-day'])
    expect(await codes({ form: 'amendment' })).toEqual(['change/other-kind'])
    const other = PROPOSAL.replace('зміни до desn', 'зміни до other')
    expect(await codes({ form: 'amendment', text: other })).toEqual(['change/other-document'])
    const adopted = PROPOSAL.replace(/^проєкт$/m, 'затверджено "збори" від 01.02.2027')
    expect(await codes({ form: 'amendment', text: adopted })).toEqual(['change/adopted-mark'])
  })
})

describe('what may be taken away', () => {
  test('a table with the words that changed marked', async () => {
    const { port } = await openCourt()
    const { rows } = valueOf(await port.table(await changedDraft(port)))
    const marked = rows.flatMap(({ after }) => after).filter(({ mark }) => mark === 'inserted')
    expect(marked.map(({ text }) => text)).toContain('трьох')
  })

  test('papers in their forms; a form that nothing makes is refused', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    const paper = async (name: 'amendment' | 'table' | 'decision', form: string) =>
      valueOf(await port.paper(draft, { paper: name, form, lang: 'uk', report: null }))
    expect((await paper('amendment', 'zasady')).content).toContain('зміни до desn')
    expect((await paper('table', 'html')).content).toContain('<table>')
    expect((await paper('decision', 'html')).content).toContain('ПРОЄКТ')
    const docx = await paper('decision', 'docx')
    expect(Buffer.from(docx.content).toString('latin1', 0, 2)).toBe('PK')
    expect(docx.name).toBe('desn-проєкт-рішення.docx')
    const odd = await port.paper(draft, { paper: 'table', form: 'exe', lang: 'uk', report: null })
    expect(codeOf(odd)).toBe('change/unknown-form')
  })

  test('nothing of a text with mistakes or without changes', async () => {
    const { port } = await openCourt()
    const draft = await changedDraft(port)
    expect(codeOf(await port.table({ ...draft, text: 'нічого' }))).toBe('change/not-sound')
    const order = { kind: 'amendment', policy: 'desn', title: 'Зміни' } as const
    expect(codeOf(await port.table(valueOf(await port.begin(order))))).toBe('change/unchanged')
  })
})

test('the text of a new policy names it, and the day of an amendment is that of its text', async () => {
  const { port } = await openCourt()
  const order = { kind: 'policy', title: 'Нові', pattern: 'desn', document: 'novi' } as const
  const whole = valueOf(await port.begin(order))
  const renamed = { ...whole, text: whole.text.replace('документ novi', 'документ inshi') }
  expect(port.headOf(renamed)).toMatchObject({ policy: 'inshi', effective: '2026-11-24' })
  expect(port.headOf({ ...whole, text: 'нечитне' })).toMatchObject({
    policy: 'novi',
    effective: null,
  })
  const amendment = { ...whole, form: 'amendment', policy: 'desn', text: PROPOSAL } as const
  expect(port.headOf(amendment)).toMatchObject({ policy: 'desn', effective: '2027-03-01' })
  const { files, path } = valueOf(await port.surroundings(await changedDraft(port)))
  expect(path).toBe('text.zasady')
  expect(files.every((file) => file.path.startsWith('national/'))).toBe(true)
})

test.each(['policies/courts/desnianskyi/2025-03-28-no-3.zasady', '/etc/passwd', '../desn'])(
  'a pattern is one of the policies shipped, by its id: %s is none',
  async (pattern) => {
    const { port } = await openCourt()
    const order = { kind: 'policy', title: 'Нові', pattern, document: 'novi' } as const
    expect(codeOf(await port.begin(order))).toBe('change/no-pattern')
  },
)

test('two versions stand side by side, their words marked', async () => {
  const { port } = await openCourt()
  const { rows } = valueOf(
    await port.compare('один\nдва місяці\nтри', 'один\nдва тижні\nтри\nчотири'),
  )
  expect(rows.map(({ same }) => same)).toEqual([true, false, true, false])
  expect(rows[1]?.theirs?.runs).toContainEqual({ text: 'тижні', mark: 'inserted' })
  expect(rows[3]).toMatchObject({ mine: null, theirs: { line: 4 } })
})
