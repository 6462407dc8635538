/** The shipped templates against the law they serve: what each says of facts that the policy likes, and of others. */
import { describe, expect, test } from 'vitest'
import type { Part } from '../../../engine/documents/model.ts'
import {
  paperOf,
  problemsOf,
  readTemplate,
  templateFiles,
} from '../../support/shipped-documents.ts'
import { linesOf } from './small-court.ts'

test.each(templateFiles())('%s knows its policy', (path) => {
  expect(problemsOf(readTemplate(path))).toEqual([])
})

test('the documents that people sign are there', () => {
  expect(templateFiles().map((path) => path.replace(/^.*\//, ''))).toEqual(
    expect.arrayContaining([
      'outage-act.yaml',
      'repeat-directive.yaml',
      'repeat-resolution.yaml',
      'repeat-memo.yaml',
      'duty-roster.yaml',
      'removal-note.yaml',
      'e-summons-application.yaml',
    ]),
  )
})

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects key by key; everything else is replaced. */
const mergeFacts = (facts: Fields, more: Fields): Fields => ({
  ...facts,
  ...Object.fromEntries(
    Object.entries(more).map(([key, value]) => {
      const before = facts[key]
      return [key, isFields(before) && isFields(value) ? mergeFacts(before, value) : value]
    }),
  ),
})

/** The first document on the day, and its clauses with remarks. */
function one(
  kind: string,
  day: string,
  facts: Fields,
): Part & { readonly told: readonly string[] } {
  const [part] = paperOf(kind, day, facts).parts
  if (part === undefined) throw new Error('no document')
  return { ...part, told: part.remarks.map(({ clause, message }) => clause ?? message.uk) }
}
const textOf = ({ blocks }: Part): string => linesOf(blocks).join('\n')

describe('the act of an outage', () => {
  const outage = (ended: string | null | undefined, more: Fields = {}) => ({
    outage: {
      started_at: '2026-06-11T08:00:00+03:00',
      ...(ended !== undefined && { ended_at: ended }),
      waiting_cases: [],
      manual_assignments: [],
      ...more,
    },
  })

  test('is called for by more than five days, not by five', () => {
    expect(one('outage-act', '2026-06-16', outage('2026-06-16T11:00:00+03:00')).told).toEqual([])
    const short = one('outage-act', '2026-06-16', outage('2026-06-15T11:00:00+03:00'))
    expect(short.told).toEqual(['desn/12.1'])
    expect(short.remarks[0]?.message.uk).toContain(
      'не обов’язково, тривалість непрацездатності — 5',
    )
  })

  test('that nobody can tell is wanted says so', () => {
    const { told, remarks, blanks } = one('outage-act', '2026-06-16', outage(undefined))
    expect(told).toEqual(['desn/12.1'])
    expect(remarks[0]?.message.uk).toContain('не видно')
    expect(blanks.map(({ uk }) => uk)).toContain('дата й час відновлення')
  })

  test('is drawn up while the system is still down, and once it is up names the last day of entry', () => {
    const down = textOf(one('outage-act', '2026-06-16', outage(null)))
    expect(down).toContain('на день складення акта не відновлено')
    expect(down).toContain('не пізніше наступного робочого дня')
    const up = textOf(one('outage-act', '2026-06-16', outage('2026-06-16T11:00:00+03:00')))
    expect(up).toContain('не пізніше 17.06.2026 (підпункт 12.4)')
    expect(up).toContain('Справ за цей час не надходило.')
  })

  test('says what was entered and when; entered too late it carries a remark', () => {
    const entered = (day: string) =>
      one(
        'outage-act',
        '2026-06-22',
        outage('2026-06-16T11:00:00+03:00', { entered_in_system_on: day }),
      )
    expect(textOf(entered('2026-06-17'))).toContain('унесено до системи 17.06.2026')
    expect(entered('2026-06-17').told).toEqual([])
    expect(entered('2026-06-19').told).toEqual(['desn/12.4'])
  })
})

const CASE: Fields = {
  court: { martial_law: true },
  judges: [
    { id: 'А', surname: 'Вигадько', specialisations: ['civil'], works_in_court: true },
    { id: 'Б', surname: 'Умовна', specialisations: ['civil'], works_in_court: true },
  ],
  case: {
    id: '999/1/26',
    kind: 'civil',
    specialisation_required: 'civil',
    item_type: 'new',
    state: 'hearing',
    previous_judge_id: 'А',
    registered_at: '2026-02-03T10:00:00+02:00',
  },
}
const asked = (repeat_ground: string | undefined, more: Fields = {}): Fields =>
  mergeFacts(mergeFacts(CASE, { distribution: { mode: 'repeat', repeat_ground } }), more)
const MEMO = { kind: 'memo', signed_on: '2026-06-15', signed_by: 'Умовна' }

describe('the directive on a repeat distribution', () => {
  const directive = (facts: Fields) => one('repeat-directive', '2026-06-16', facts)

  test.each<readonly [string, Fields]>([
    ['law', {}],
    ['replacement', { orders: [MEMO] }],
    [
      'panel_enlarge',
      { orders: [MEMO], case: { panel_required: true, panel_size: 3, is_first_instance: true } },
    ],
    [
      'specialisation_changed',
      { judges: [{ id: 'А', surname: 'Вигадько', specialisation_changed_on: '2026-06-01' }] },
    ],
    ['settings_error', { court: { settings_error_found: true } }],
  ])('has no remark where the policy would redistribute: %s', (ground, more) => {
    const { told } = directive(asked(ground, more))
    expect(told).toEqual([])
  })

  test.each<readonly [string, Fields, readonly string[]]>([
    ['law', { case: { state: 'decided' } }, ['desn/11.2.p1']],
    ['settings_error', { court: { settings_error_found: false } }, ['desn/11.4']],
    ['specialisation_changed', {}, ['desn/11.2.p2']],
    ['returned_judge_absent', {}, ['desn/11.3']],
    ['panel_enlarge', { orders: [MEMO], case: { panel_required: false } }, ['desn/11.1.p3']],
  ])('carries a remark with the clause where it would not: %s', (ground, more, told) => {
    expect(directive(asked(ground, more)).told).toEqual(told)
  })

  test('lacks the memo that it is issued on, or the reporting note', () => {
    const without = directive(asked('replacement', { orders: [] }))
    expect(without.told).toEqual([expect.stringContaining('немає службової записки')])
    const note = directive(asked('deliberation_conflict', { orders: [] }))
    expect(note.told).toEqual([expect.stringContaining('немає доповідної записки')])
  })

  test('is not the document of a ground that the chief judge decides', () => {
    expect(directive(asked('urgent_absence')).told).toEqual([
      expect.stringContaining('потрібна резолюція голови суду'),
    ])
  })

  test('without a ground is a draft with a remark and a line for the ground', () => {
    const { told, blanks } = directive(asked(undefined))
    expect(told).toEqual(['desn/11.1.p1'])
    expect(blanks.map(({ uk }) => uk)).toContain('підстава повторного розподілу')
  })

  test('that was signed is printed as signed, with the last day of its entry; entered late it carries a remark', () => {
    const signed = (entered_in_system_on: string | null) =>
      directive(
        asked('law', {
          orders: [
            {
              kind: 'chief_of_staff_directive',
              subject: 'repeat_draw',
              is_reasoned: true,
              attached_to_case: true,
              signed_on: '2026-06-12',
              signed_by: 'Зразок',
              entered_in_system_on,
            },
          ],
        }),
      )
    const { told, blocks } = signed('2026-06-15')
    expect(told).toEqual([])
    const text = linesOf(blocks).join('\n')
    expect(text).toContain('12.06.2026 …')
    expect(text).toContain('не пізніше 15.06.2026 (підпункт 11.5)')
    expect(text).toContain('/ Зразок')
    expect(signed('2026-06-16').told).toEqual(['desn/11.5'])
  })

  test('before the clause was in force carries a remark', () => {
    const facts = asked('deliberation_conflict', { orders: [{ kind: 'reporting_note' }] })
    const { remarks } = one('repeat-directive', '2025-07-24', facts)
    expect(remarks.at(-1)?.message.uk).toContain('ще не набрав чинності')
  })
})

describe('the resolution of the chief judge', () => {
  const URGENT: Fields = {
    judges: [
      {
        id: 'А',
        surname: 'Вигадько',
        absences: [{ kind: 'sick', starts_on: '2026-06-15', ends_on: '2026-06-20' }],
      },
    ],
    case: {
      kind: 'investigating_motion',
      specialisation_required: 'investigating',
      statutory_urgency: 'immediate',
      deciding_deadline_at: '2026-06-18T17:00:00+03:00',
    },
  }

  test('is in order where the judge is away beyond the time limit, and only there', () => {
    const of = (more: Fields) =>
      one('repeat-resolution', '2026-06-16', mergeFacts(asked('urgent_absence', URGENT), more)).told
    expect(of({})).toEqual([])
    expect(of({ case: { deciding_deadline_at: '2026-06-25T17:00:00+03:00' } })).toEqual([
      'desn/11.2.p3',
    ])
  })

  test('is not the document of another ground', () => {
    const { remarks } = one('repeat-resolution', '2026-06-16', asked('law', URGENT))
    expect(remarks[0]?.message.uk).toContain('видає розпорядження керівник апарату')
  })
})

describe('the memo of a judge', () => {
  test.each<readonly [string, Fields, string]>([
    ['replacement', {}, 'Суддя-доповідач'],
    [
      'panel_enlarge',
      { case: { panel_required: true, panel_size: 3, is_first_instance: true } },
      'Головуючий суддя / Вигадько',
    ],
  ])('is drawn up before the directive, and signed by the judge: %s', (ground, more, signer) => {
    const { told, blocks } = one('repeat-memo', '2026-06-16', asked(ground, more))
    expect(told).toEqual([])
    expect(linesOf(blocks).at(-1)).toContain(signer)
  })

  test('is not called for on another ground', () => {
    expect(one('repeat-memo', '2026-06-16', asked('law')).remarks).toHaveLength(1)
  })
})

describe('the directive on the roster', () => {
  const ROSTER: Fields = {
    judges: [
      { id: 'А', surname: 'Вигадько', roles: ['investigating'] },
      { id: 'Б', surname: 'Умовна', roles: ['trial'] },
    ],
    duty: { dates: ['2026-08-15', '2026-08-16'], judge_ids: ['А'], agreed: false },
  }
  const roster = (duty: Fields) => one('duty-roster', '2026-08-10', mergeFacts(ROSTER, { duty }))

  test('says whether the judges agreed, and leaves room where nobody knows', () => {
    expect(textOf(roster({}))).toContain('встановлено без погодження з ними')
    expect(textOf(roster({ agreed: true }))).toContain('узгоджено зі слідчими суддями')
    expect(textOf(roster({ agreed: null }))).toContain('Погодження графіка зі слідчими суддями: __')
    expect(roster({}).told).toEqual([])
  })

  test('is for days off and for investigating judges', () => {
    expect(roster({ dates: ['2026-08-14', '2026-08-15'] }).told).toEqual([
      '14.08.2026 — робочий день, а графік чергування складають на неробочі дні (абзац перший підпункту 5.2)',
    ])
    expect(roster({ judge_ids: ['А', 'Б'] }).told).toEqual([
      'За поданими фактами Умовна не є слідчим суддею (абзац перший підпункту 5.2)',
    ])
    expect(roster({ judge_ids: [] }).told).toHaveLength(1)
  })

  test('names a judge who is not listed by the id', () => {
    expect(textOf(roster({ judge_ids: ['А', 'Я'] }))).toContain('2 | Я | 15.08.2026, 16.08.2026')
  })
})

describe('the note on a removal', () => {
  const REMOVED: Fields = {
    case: { id: '442/1/26', kind: 'civil' },
    court: { technical_fault: 'none' },
    hearing: {
      starts_at: '2026-06-16T10:00:00+03:00',
      outcome: 'removed_from_docket',
      judge_cannot_sit: false,
    },
    emergency: { kind: 'none' },
  }
  const note = (more: Fields) => one('removal-note', '2026-06-16', mergeFacts(REMOVED, more))

  test('gives every reason that the rules know, with its clause', () => {
    const { told, blocks } = note({
      court: { technical_fault: 'power' },
      hearing: { judge_cannot_sit: true },
      emergency: { kind: 'mine_report', started_at: '2026-06-16T09:00:00+03:00' },
    })
    expect(told).toEqual([])
    const reasons = linesOf(blocks).filter((line) => /^\d\. /.test(line))
    expect(reasons.map((line) => line.replace(/^.*підпункт (\d).*$/, '$1'))).toEqual([
      '1',
      '2',
      '4',
    ])
  })

  test('without a reason, or where the case was not removed, carries a remark', () => {
    expect(note({}).told).toEqual([expect.stringContaining('немає жодної з підстав')])
    const held = {
      case: { state: 'hearing' },
      hearing: { outcome: 'held', judge_cannot_sit: true },
    }
    expect(note(held).told).toEqual(['droh/2/4.8.p2'])
  })

  test('is not for an alarm during the hearing: then work stops', () => {
    const alarm = { kind: 'air_raid', started_at: '2026-06-16T10:20:00+03:00', ended_at: null }
    expect(note({ emergency: alarm }).told).toEqual([
      expect.stringContaining('немає жодної з підстав'),
      expect.stringContaining('роботу зупиняють'),
    ])
  })

  test('is not of the part on criminal cases', () => {
    const facts = { case: { kind: 'criminal' }, hearing: { judge_cannot_sit: true } }
    expect(note(facts).told).toEqual(['droh/2/4.8.p2'])
  })
})

describe('the application for electronic summons', () => {
  const facts = (participant: Fields, summons: Fields = {}) => ({
    case: { id: '123/1/24' },
    participants: [{ id: 'П1', name: 'Вигадько', ...participant }],
    summons,
  })
  const application = (participant: Fields, summons?: Fields) =>
    one('e-summons-application', '2024-06-11', facts(participant, summons))

  test('states the consent as the facts have it, or leaves it to the applicant', () => {
    const consent = (translit_consent: boolean | null) =>
      textOf(application({ phone: '+380671234567' }, { translit_consent }))
    expect(consent(true)).toContain('Даю згоду')
    expect(consent(false)).toContain('згоди не даю')
    expect(consent(null)).toContain('українського алфавіту: __')
  })

  test('of somebody who has an official address carries a remark', () => {
    expect(application({ official_e_address: true }).told).toEqual(['summons/A1.b4'])
    expect(application({ official_e_address: false }).told).toEqual([])
    expect(application({}).told).toEqual([])
  })

  test('with a number that is not international, or none, carries a remark', () => {
    expect(application({ phone: '067 123 45 67' }).told).toEqual(['summons/I.3.t4'])
    expect(application({ phone: null }).told).toEqual(['summons/A1'])
    const [remark] = application({ phone: null }).remarks
    expect(remark?.message.uk).toMatch(/причина: номер мобільного телефону .*: немає$/)
  })

  test('without a number leaves room for one and never asks for summonses to none', () => {
    const text = textOf(application({ phone: null }))
    expect(text).toMatch(/на номер мобільного телефону _+/)
    expect(text).not.toContain('немає')
  })

  test('remarks on one participant are not on another', () => {
    const { parts } = paperOf('e-summons-application', '2024-06-11', {
      case: { id: '123/1/24' },
      participants: [
        { id: 'П1', name: 'Вигадько', official_e_address: true },
        { id: 'П2', name: 'вигадько', official_e_address: false },
      ],
    })
    expect(parts.map(({ remarks }) => remarks.length)).toEqual([1, 0])
    expect(parts.map(({ about }) => about)).toEqual(['П1 Вигадько', 'П2 вигадько'])
    for (const { notes } of parts)
      expect(notes.map(({ en }) => en)).toEqual([expect.stringContaining('«П1», «П2»')])
  })
})
