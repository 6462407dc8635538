import { describe, expect, test } from 'vitest'
import { drafted, linesOf, paperOf, partOf, type Written } from './small-court.ts'

const BODY = [{ text: 'текст' }]

describe('the policy is asked as though the document were signed', () => {
  const order = { as: 'наказ_про_це', in: 'справа.накази', where: { вид: 'наказ' } }
  const written: Written = {
    finds: [order],
    supposes: [{ find: 'наказ_про_це', with: { внесено: '@as_of' } }],
    checks: [{ clause: '1', must: 'holds', remark: { uk: 'підстави немає', en: 'no ground' } }],
    body: [{ text: 'від {наказ_про_це.підписано | _ дата наказу}' }],
  }

  test('a record that the facts do not have is supposed, and not printed', () => {
    const { blocks, remarks, blanks } = partOf(written, { orders: [] })
    expect(remarks).toEqual([])
    expect(linesOf(blocks)).toEqual(['від _'])
    expect(blanks.map(({ uk }) => uk)).toEqual(['дата наказу'])
    expect(partOf(written, {}).remarks).toEqual([])
  })

  test('a record that the facts have stays as it is, and is printed', () => {
    const entered = { kind: 'order', signed_on: '2026-08-31', entered_on: '2026-09-01' }
    const { blocks, remarks } = partOf(written, { orders: [entered] })
    expect(linesOf(blocks)).toEqual(['від 31.08.2026'])
    expect(remarks).toEqual([])
    const out = partOf(written, { orders: [{ ...entered, entered_on: null }] })
    expect(out.remarks).toEqual([
      {
        clause: 'mini/1',
        message: {
          uk: 'підстави немає: пункт 1 — не діє, бо умови не виконано: за наказом розподіляють повторно',
          en: 'no ground: item 1 — does not apply, its condition is not met: redistributed on an order',
        },
      },
    ])
  })

  test('another record is no such record', () => {
    const memo = { kind: 'memo', signed_on: '2026-08-30' }
    expect(linesOf(partOf(written, { orders: [memo] }).blocks)).toEqual(['від _'])
  })

  test('of several such records none is taken, and that is told', () => {
    const one = { kind: 'order', signed_on: '2026-08-31', entered_on: '2026-08-31' }
    const { blocks, notes } = partOf(written, {
      orders: [one, { ...one, signed_on: '2026-08-30' }],
    })
    expect(linesOf(blocks)).toEqual(['від _'])
    expect(notes[0]?.uk).toContain('«наказ_про_це»')
    expect(notes[0]?.en).toContain('«/orders/0», «/orders/1»')
  })

  test('a fact that was supplied weighs more than what is supposed; none does not', () => {
    const act: Written = {
      supposes: [{ object: 'справа', with: { друга: true } }],
      checks: [{ clause: '2', never: 'breached', remark: { uk: 'порушено', en: 'breached' } }],
      body: BODY,
    }
    const during = (second: boolean | null | undefined) =>
      partOf(act, { outage: { going_on: true }, case: { second } }).remarks.length
    expect([during(undefined), during(null), during(true), during(false)]).toEqual([0, 0, 0, 1])
  })

  test('it can be supposed that there is none, to see whether one is owed', () => {
    const act: Written = {
      supposes: [{ object: 'справа', with: { друга: '@none' } }],
      checks: [{ clause: '2', must: 'breached', remark: { uk: 'не потрібен', en: 'not owed' } }],
      body: BODY,
    }
    expect(partOf(act, { outage: { going_on: true } }).remarks).toEqual([])
    expect(partOf(act, { outage: { going_on: false } }).remarks).toHaveLength(1)
    expect(partOf(act, {}).remarks[0]?.message.en).toContain('not determined')
  })
})

describe('a remark is made', () => {
  const remark = { uk: 'зауваження про {справа.номер}', en: 'a remark on {case.id}' }
  const made = (check: object, facts: object): readonly string[] =>
    partOf({ checks: [{ ...check, remark }], body: BODY }, facts).remarks.map(
      ({ message }) => message.en,
    )

  test('where its condition holds, with the facts in it', () => {
    const check = { when: { fact: 'справа.вільна', is: true } }
    expect(made(check, { case: { id: '1/26', free: true } })).toEqual(['a remark on 1/26'])
    expect(made(check, { case: { id: '1/26' } })).toEqual([])
    expect(made(check, { case: { free: true } })).toEqual(['a remark on …'])
  })

  test('with the words of the policy on the clause that it names', () => {
    const check = { clause: '2', when: { clause: '2', is: 'idle' } }
    expect(made(check, { case: { id: '1/26' }, outage: { going_on: false } })).toEqual([
      'a remark on 1/26: item 2 — no duty arose: an act is drawn up during an outage',
    ])
  })

  test('of all answers of a clause, unless one is what it must be; where one is what it may never be', () => {
    const entered = { kind: 'order', signed_on: '2026-08-25', entered_on: '2026-08-26' }
    const facts = { orders: [entered, { ...entered, entered_on: null }] }
    expect(made({ clause: '4', must: 'complied' }, facts)).toEqual([])
    expect(made({ clause: '4', must: 'pending' }, facts)).toHaveLength(1)
    expect(made({ clause: '4', never: ['breached'] }, facts)).toHaveLength(1)
    expect(made({ clause: '4', never: 'pending' }, facts)).toEqual([])
  })

  test('for each element of a list that calls for it', () => {
    const each = { each: 'суд.судді', as: 'один', when: { fact: 'один.працює', is: false } }
    const checks = [{ ...each, remark: { uk: '{один}', en: '{один}' } }]
    const judges = [
      { id: 'А', surname: 'Вигадько', works: false },
      { id: 'Б', surname: 'Умовна', works: true },
      { id: 'В', works: false },
    ]
    const { remarks } = partOf({ checks, body: BODY }, { judges })
    expect(remarks.map(({ message }) => message.uk).toSorted()).toEqual(['Вигадько', 'суддя В'])
  })
})

describe('a document for each record of a list', () => {
  const written: Written = {
    per: { each: 'справа.присяжні', as: 'особа' },
    body: [{ text: 'присяжний {особа.ідентифікатор}' }],
  }
  const jurors = { jurors: [{ id: 'П2' }, { id: 'П1' }] }

  test('stands on its own, in the order of the facts', () => {
    const { parts } = paperOf(written, jurors)
    expect(parts.map(({ subject, blocks }) => [subject, linesOf(blocks)])).toEqual([
      ['juror:П2', ['присяжний П2']],
      ['juror:П1', ['присяжний П1']],
    ])
  })

  test('can be wanted for one of them; nobody else is drafted for', () => {
    const { parts } = paperOf(written, jurors, 'П1')
    expect(parts.map(({ subject }) => subject)).toEqual(['juror:П1'])
    expect(drafted(written, jurors, 'П9')).toEqual({ kind: 'no-subject', known: ['П2', 'П1'] })
    expect(drafted({ body: BODY }, jurors, 'П1')).toEqual({ kind: 'no-subject', known: [] })
  })

  test('is a form to be filled in by hand where there is nobody', () => {
    for (const facts of [{}, { jurors: [] }]) {
      const { parts } = paperOf(written, facts)
      expect(parts.map(({ blocks }) => linesOf(blocks))).toEqual([['присяжний __']])
    }
  })

  test('has its own blanks', () => {
    const blanks = (text: string) =>
      paperOf({ ...written, body: [{ text }] }, jurors).parts.map((part) => part.blanks.length)
    expect(blanks('{справа.номер}')).toEqual([1, 1])
    expect(blanks('{особа.ідентифікатор}')).toEqual([0, 0])
  })
})

test('facts that contradict one another are refused as everywhere', () => {
  const result = drafted({ body: BODY }, { case: { id: 7 } })
  expect(result.kind === 'refused' && result.problems.map(({ path }) => path)).toEqual(['/case/id'])
})

test('by what the document was drafted is told: the policy, its clauses, the day', () => {
  expect(paperOf({ body: BODY }, {}).origin.map(({ uk }) => uk)).toEqual([
    'Вигадані засади (рішення зборів суддів від 01.03.2025 № 7)',
    'підстави: пункт 1',
    'станом на 01.09.2026',
  ])
})
