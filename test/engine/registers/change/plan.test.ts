import { describe, expect, test } from 'vitest'
import { documentCheck } from '../../../../engine/registers/change/check-document.ts'
import { planRows } from '../../../../engine/registers/change/plan.ts'
import { readRows } from '../../../../engine/registers/table/read-rows.ts'
import { factsReader } from '../../../../engine/index.ts'
import { calendar } from '../../../support/mini-court.ts'
import {
  codes,
  DECISION,
  entered,
  nationalFacts,
  planningOf,
  planOf,
  registerNamed,
  registers,
  tableOf,
  withJudges,
} from '../../../support/registers.ts'

const LEAVE = `
  Суддя;Вид;Перший день;Останній день;Номер наказу;Дата наказу;Підписав
  с02;відпустка;18.08.2026;31.08.2026;12-к;20.07.2026;Умовна О. О.`

const withLeave = () => entered(planOf('absences', LEAVE, { book: withJudges() }), withJudges())

describe('a new subject', () => {
  test('is entered with everything the row says, and with its act', () => {
    const { changes, problems } = planOf('absences', LEAVE, { book: withJudges() })
    expect(problems).toEqual([])
    expect(changes).toMatchObject([
      {
        row: 2,
        isNew: true,
        true_at: '2026-07-20',
        change: {
          subject: 'judges/с02/absences/2026-08-18',
          set: {
            kind: 'leave',
            starts_on: '2026-08-18',
            ends_on: '2026-08-31',
            order_no: '12-к',
            order_signed_on: '2026-07-20',
          },
          order: { no: '12-к', date: '2026-07-20', signed_by: 'Умовна О. О.' },
          reason: null,
          corrects: null,
        },
      },
    ])
  })

  test('has the act of the command among its facts where the register keeps it there', () => {
    const file = 'Суддя;Вид;Перший день;Останній день\nс02;відпустка;18.08.2026;31.08.2026'
    const [change] = planOf('absences', file, { book: withJudges(), order: DECISION }).changes
    expect(change?.change.set).toMatchObject({ order_no: '1', order_signed_on: '2026-01-16' })
    expect(change?.true_at).toBe('2026-01-16')
  })

  test('needs what the register requires', () => {
    const file = 'Код судді;Спеціалізації\nс09;цивільна'
    const { problems, changes } = planOf('judges', file, { from: '2026-01-16', order: DECISION })
    expect(codes(problems)).toEqual(['required 2 Прізвище', 'required 2 Працює в суді'])
    expect(changes).toEqual([])
  })

  test('of which nothing is said is no entry', () => {
    const file = 'Голова суду;Воєнний стан\n;\n'
    expect(codes(planOf('court', file, { from: '2026-01-16' }).problems)).toEqual([])
    const words = planOf('judges', 'Код судді\nс09', { from: '2026-01-16' })
    expect(codes(words.problems)).toEqual(['nothing-said 2'])
  })

  test('has a code made of its first day; a second one on that day has another', () => {
    const book = withLeave()
    const file =
      'Суддя;Вид;Перший день;Останній день\nс02;лікарняний;18.08.2026;—\nс02;навчання;18.08.2026;18.08.2026'
    const { changes } = planOf('absences', file, { book })
    expect(changes.map(({ change }) => [change.subject, change.set?.['kind']])).toEqual([
      ['judges/с02/absences/2026-08-18-2', 'sick'],
      ['judges/с02/absences/2026-08-18-3', 'training'],
    ])
  })

  test('without a day is not to be recognised', () => {
    const { problems } = planOf('absences', 'Суддя;Вид\nс02;відпустка', { book: withJudges() })
    expect(codes(problems)).toEqual(['no-key 2'])
    expect(problems[0]?.help?.uk).toContain('`Перший день`, `Вихід до нарадчої кімнати`')
  })
})

describe('what the register already says', () => {
  test('is no change: the same file twice', () => {
    const again = planOf('absences', LEAVE, { book: withLeave() })
    expect([again.changes, again.unchanged, again.problems]).toEqual([[], 1, []])
  })

  test('is no change in other words: a code, an English heading, another spelling', () => {
    const file =
      'Judge code;Entry code;Kind of absence;First day;Last day\nс02;2026-08-18;leave;2026-08-18;2026-08-31'
    expect(planOf('absences', file, { book: withLeave() })).toMatchObject({
      changes: [],
      unchanged: 1,
    })
  })

  test('needs neither a day nor an act', () => {
    const file = 'Код судді;Коефіцієнт посади\nс01;1'
    expect(planOf('posts', file, { book: withJudges() })).toMatchObject({
      unchanged: 1,
      problems: [],
    })
  })

  test('what differs is the only thing entered', () => {
    const file = 'Код судді;Коефіцієнт посади;КН\nс01;1,00;1,30'
    const { changes } = planOf('coefficients', file, { book: withJudges(), from: '2026-08-01' })
    expect(changes).toMatchObject([
      { isNew: false, change: { subject: 'judges/с01', set: { load_coefficient: '1.30' } } },
    ])
    expect(changes[0]?.differences).toEqual([
      { field: 'load_coefficient', before: '1.25', after: '1.30' },
    ])
  })
})

describe('of whom a row speaks', () => {
  const one = (head: string, cells: string) =>
    planOf(
      'absences',
      `${head};Вид;Перший день;Останній день\n${cells};навчання;07.09.2026;07.09.2026`,
      {
        book: withJudges(),
      },
    )
  const subject = (head: string, cells: string) =>
    one(head, cells).changes[0]?.change.subject ?? codes(one(head, cells).problems)[0]

  test.each([
    ['Суддя', 'с02', 'judges/с02/absences/2026-09-07'],
    ['Суддя', 'вигадько', 'judges/с02/absences/2026-09-07'],
    ['Суддя', 'Вигадько О. О.', 'judges/с02/absences/2026-09-07'],
    ['Прізвище', 'Вигадько О.О.', 'judges/с02/absences/2026-09-07'],
    ['Прізвище', 'с02', 'not-in-register 2 Прізвище'],
    ['Код судді', 'Вигадько', 'not-in-register 2 Код судді'],
    ['Суддя', 'Вигадько Іванна', 'not-in-register 2 Суддя'],
    // Two judges have this surname.
    ['Прізвище', 'Зразковий', 'ambiguous-name 2 Прізвище'],
    ['Код судді;Прізвище', 'с04;Зразковий', 'judges/с04/absences/2026-09-07'],
    ['Код судді;Прізвище', 'с01;Зразковий', 'named-twice 2 Прізвище'],
    ['Код судді', '', 'nobody-named 2'],
  ])('%s: %s → %s', (head, cells, found) => expect(subject(head, cells)).toBe(found))

  test('a judge who is not there is named with the nearest', () => {
    const { problems } = one('Прізвище', 'Вигадка')
    expect(problems[0]?.help?.uk).toBe('можливо, малося на увазі `Вигадько`')
  })

  test('values that name judges may be names; the facts have codes', () => {
    const file = 'Дні графіка;Чергові слідчі судді\n08.08.2026;Вигадько, с01'
    const roster = planOf('duty', file, { book: withJudges(), from: '2026-08-01', order: DECISION })
    expect(roster.changes[0]?.change).toMatchObject({
      subject: 'duty',
      set: { judge_ids: ['с02', 'с01'], directive_signed_on: '2026-01-16' },
    })
    const wrong = planOf('duty', 'Дні графіка;Чергові слідчі судді\n08.08.2026;Вигадько, Нікого', {
      book: withJudges(),
      from: '2026-08-01',
      order: DECISION,
    })
    expect(codes(wrong.problems)).toEqual(['not-in-register 2 Чергові слідчі судді'])
  })
})

describe('codes', () => {
  const judge = (code: string) =>
    codes(
      planOf('judges', `Код судді;Прізвище;Працює в суді\n${code};Нова;так`, {
        book: withJudges(),
        from: '2026-08-01',
        order: DECISION,
      }).problems,
    )

  test.each([
    ['с05', []],
    // Latin c and o where the register has Cyrillic ones.
    ['c02', ['lookalike-key 2 Код судді']],
    ['а/б', ['not-a-key 2 Код судді']],
    ['*', ['not-a-key 2 Код судді']],
    ['', ['no-key 2']],
    ['x'.repeat(60), []],
    ['x'.repeat(61), ['not-a-key 2 Код судді']],
  ])('%s', (code, problems) => expect(judge(code)).toEqual(problems))

  test('a new code for what is there under another is a mistake, the right code is not', () => {
    const file = (code: string) =>
      `Код судді;Код запису;Вид;Перший день;Останній день\nс02;${code};відпустка;18.08.2026;31.08.2026`
    const book = withLeave()
    expect(codes(planOf('absences', file('в1'), { book }).problems)).toEqual([
      'known-under-other-key 2 Код запису',
    ])
    expect(planOf('absences', file('2026-08-18'), { book })).toMatchObject({ unchanged: 1 })
    const moved = file('2026-08-18').replace('18.08.2026', '19.08.2026')
    expect(planOf('absences', moved, { book }).changes).toMatchObject([
      { change: { subject: 'judges/с02/absences/2026-08-18', set: { starts_on: '2026-08-19' } } },
    ])
  })
})

describe('since when a row is true', () => {
  const since = (file: string, given: Parameters<typeof planOf>[2] = {}, id = 'absences') => {
    const plan = planOf(id, file, { book: withJudges(), ...given })
    return plan.changes[0]?.true_at ?? codes(plan.problems)[0]
  }

  test('it says itself, or the command says it for all rows', () => {
    expect(
      since(
        `${LEAVE.trim().split('\n')[0]};Діє з\nс02;відпустка;18.08.2026;31.08.2026;12-к;20.07.2026;У;01.08.2026`,
      ),
    ).toBe('2026-08-01')
    expect(since(LEAVE, { from: '2026-07-25' })).toBe('2026-07-25')
    expect(since(LEAVE, { from: '2026-07-25T09:30:00+03:00' })).toBe('2026-07-25T09:30:00+03:00')
  })

  test('otherwise an absence is there from the earlier of its order and its first day', () => {
    expect(since(LEAVE)).toBe('2026-07-20')
    expect(since(LEAVE.replace('20.07.2026', '25.08.2026'))).toBe('2026-08-18')
    expect(since('Суддя;Вид;Вихід до нарадчої кімнати\nс02;нарадча;04.08.2026 14:30')).toBe(
      '2026-08-04T14:30:00+03:00',
    )
  })

  test('more about the same order adds to the latest entry; another order changes from its own day', () => {
    const book = withLeave()
    const row = (end: string, no: string, on: string) =>
      `Суддя;Вид;Перший день;Останній день;Номер наказу;Дата наказу;Підписав\nс02;відпустка;18.08.2026;${end};${no};${on};Умовна О. О.`
    expect(since(row('30.08.2026', '12-к', '20.07.2026'), { book })).toBe('2026-07-20')
    expect(since(row('28.08.2026', '19-к', '25.08.2026'), { book })).toBe('2026-08-25')
  })

  test('a register that describes no such rule asks for the day', () => {
    const plan = planOf('coefficients', 'Код судді;КН\nс01;1,30', { book: withJudges() })
    expect(codes(plan.problems)).toEqual(['no-date 2'])
    expect(plan.problems[0]?.help?.uk).toContain('«Діє з»')
  })

  test('before the subject was there it is a new one, and needs all that a new one needs', () => {
    const early = planOf('coefficients', 'Код судді;КН\nс01;1,30', {
      book: withJudges(),
      from: '2026-01-15',
    })
    expect(codes(early.problems)).toEqual(['not-in-register 2'])
    expect(early.problems[0]?.help?.uk).toContain('2026-01-16')
    const whole = planOf('judges', 'Код судді;Прізвище;Працює в суді\nс01;Взірцева;так', {
      book: withJudges(),
      from: '2026-01-01',
    })
    expect(whole.changes).toMatchObject([{ isNew: true, true_at: '2026-01-01' }])
  })

  test('a value that a later entry already replaces is entered with a warning', () => {
    const file = 'Код судді;КН\nс01;1,30'
    const later = entered(
      planOf('coefficients', file, { book: withJudges(), from: '2026-09-01' }),
      withJudges(),
    )
    const now = planOf('coefficients', file.replace('1,30', '1,28'), {
      book: later,
      from: '2026-08-01',
    })
    expect(codes(now.warnings)).toEqual(['later-value 2 КН'])
    expect(now.warnings[0]?.message.uk).toContain('2026-09-01')
    expect(now.changes).toHaveLength(1)
    const same = planOf('coefficients', file, { book: later, from: '2026-08-01' })
    expect([same.changes.length, same.warnings]).toEqual([1, []])
  })
})

describe('the act', () => {
  const post = (tail: string, given: Parameters<typeof planOf>[2] = {}) =>
    planOf(
      'posts',
      `Код судді;Коефіцієнт посади;Номер наказу;Дата наказу;Підписав\nс01;0,5;${tail}`,
      {
        book: withJudges(),
        from: '2026-09-01',
        ...given,
      },
    )

  test('that grants a change stands in it: the row’s, or the command’s for all rows', () => {
    expect(post('3;28.08.2026;Умовна О. О.').changes[0]?.change.order).toEqual({
      no: '3',
      date: '2026-08-28',
      signed_by: 'Умовна О. О.',
    })
    expect(post(';;', { order: DECISION }).changes[0]?.change.order).toEqual(DECISION)
    expect(
      post('3;28.08.2026;', { order: { signed_by: 'Умовна О. О.' } }).changes[0]?.change.order,
    ).toEqual({
      no: '3',
      date: '2026-08-28',
      signed_by: 'Умовна О. О.',
    })
  })

  test('of a row in a table goes before that of the command; half of one is a mistake', () => {
    const table = (row: string) => post(row, { order: DECISION, isTable: true })
    const orders = ['3;28.08.2026;Умовна О. О.', '3;28.08.2026;', ';;'].map(
      (row) => table(row).changes[0]?.change.order,
    )
    const { signed_by } = DECISION
    expect(orders).toEqual([
      { no: '3', date: '2026-08-28', signed_by: 'Умовна О. О.' },
      { no: '3', date: '2026-08-28', signed_by },
      DECISION,
    ])
    expect(codes(table('3;;').problems)).toEqual(['order-incomplete 2'])
  })

  test('that is named whole for one change goes before that of its fields', () => {
    expect(post('3;28.08.2026;Умовна О. О.', { order: DECISION }).changes[0]?.change.order).toEqual(
      DECISION,
    )
  })

  test.each([
    [';;', 'act-needed 2 Коефіцієнт посади'],
    ['3;;', 'order-incomplete 2'],
    [';28.08.2026;', 'order-incomplete 2'],
    [';;Умовна О. О.', 'order-incomplete 2'],
    ['3;28.08.2026;', 'order-unsigned 2'],
  ])('is needed whole where the register asks for one: %s', (tail, problem) => {
    expect(codes(post(tail).problems)).toEqual([problem])
  })

  test('is not asked for where the register does not', () => {
    const plan = planOf('coefficients', 'Код судді;КН\nс01;1,30', {
      book: withJudges(),
      from: '2026-09-01',
    })
    expect(plan.changes[0]?.change.order).toBeNull()
  })

  test('of the register lends its signatory to a row that names the same act', () => {
    const file = LEAVE.replace('31.08', '30.08').replace(';Умовна О. О.', ';')
    const { changes, problems } = planOf('absences', file, { book: withLeave() })
    expect(problems).toEqual([])
    expect(changes[0]?.change.order?.signed_by).toBe('Умовна О. О.')
  })
})

describe('contradictions', () => {
  test('an end before its start, whether both are new or one is', () => {
    const file = 'Суддя;Вид;Перший день;Останній день\nс02;навчання;10.09.2026;09.09.2026'
    expect(codes(planOf('absences', file, { book: withJudges() }).problems)).toEqual([
      'end-before-start 2 Останній день',
    ])
    const shorter = 'Код судді;Код запису;Останній день\nс02;2026-08-18;17.08.2026'
    expect(codes(planOf('absences', shorter, { book: withLeave() }).problems)).toEqual([
      'end-before-start 2 Останній день',
    ])
    const oneDay = shorter.replace('17.08', '18.08')
    expect(codes(planOf('absences', oneDay, { book: withLeave() }).problems)).toEqual([])
  })

  test('two rows about one subject at one moment: neither is entered, the others are', () => {
    const file = `Суддя;Вид;Перший день;Останній день
      с02;навчання;10.09.2026;11.09.2026
      с01;навчання;10.09.2026;11.09.2026
      Вигадько;навчання;10.09.2026;12.09.2026`
    const plan = planOf('absences', file, { book: withJudges() })
    expect(codes(plan.problems)).toEqual(['repeated-row 2', 'repeated-row 4'])
    expect(plan.changes.map(({ change }) => change.subject)).toEqual([
      'judges/с01/absences/2026-09-10',
    ])
  })

  test('two rows about one subject, one of which does not say since when', () => {
    const file =
      'Суддя;Вид;Перший день;Останній день;Діє з\nс02;навчання;10.09.2026;—;\nс02;навчання;10.09.2026;11.09.2026;11.09.2026'
    expect(codes(planOf('absences', file, { book: withJudges() }).problems)).toEqual([
      'repeated-row 2',
      'repeated-row 3',
    ])
  })

  test('two rows about one subject at two moments are two changes', () => {
    const file = 'Код судді;КН;Діє з\nс01;1,40;01.10.2026\nс01;1,30;01.09.2026'
    const { changes } = planOf('coefficients', file, { book: withJudges() })
    expect(changes.map(({ true_at, differences }) => [true_at, differences[0]?.before])).toEqual([
      ['2026-09-01', '1.25'],
      ['2026-10-01', '1.30'],
    ])
  })
})

describe('two absences at once', () => {
  const plan = (from: string, to: string, more = '') =>
    planOf(
      'absences',
      `Суддя;Вид;Перший день;Останній день;Наказ скасовано\nс02;лікарняний;${from};${to};${more}`,
      {
        book: withLeave(),
        order: more === '' ? {} : DECISION,
      },
    )

  test.each([
    ['17.08.2026', '17.08.2026', []],
    ['17.08.2026', '18.08.2026', ['overlap 2']],
    ['31.08.2026', '—', ['overlap 2']],
    ['01.09.2026', '—', []],
    ['01.08.2026', '', ['overlap 2']],
  ])('%s – %s beside 18–31.08: %s', (from, to, warnings) => {
    expect(codes(plan(from, to).warnings)).toEqual(warnings)
    expect(plan(from, to).changes).toHaveLength(1)
  })

  test('are not two when the order of one was cancelled', () => {
    expect(plan('20.08.2026', '21.08.2026', '19.08.2026').warnings).toEqual([])
  })

  test('of two judges are nobody’s concern', () => {
    const file = 'Суддя;Вид;Перший день;Останній день\nс01;навчання;18.08.2026;20.08.2026'
    expect(planOf('absences', file, { book: withLeave() }).warnings).toEqual([])
  })
})

describe('the facts document that will come of it', () => {
  const reader = factsReader({
    vocabulary: nationalFacts,
    calendar,
    defaults: new Map(),
    derivations: [
      {
        entity: 'judge',
        field: 'days_worked',
        inputs: ['reduced_weight'],
        compute: ({ values }) => (values['reduced_weight'] === undefined ? undefined : 100),
      },
    ],
  })
  const planning = {
    ...planningOf('coefficients', { from: '2026-08-01' }),
    check: documentCheck(reader, nationalFacts),
  }
  const plan = (csv: string, book = withJudges()) =>
    planRows(
      readRows(tableOf(csv), registerNamed('coefficients'), registers, nationalFacts).rows,
      planning,
      book,
    )

  test('may not contradict itself; the row that brings it about is not entered, the others are', () => {
    const { problems, changes } = plan(
      'Код судді;Приведена вага;Відпрацьовано днів\nс01;10;99\nс02;10;100',
    )
    expect(codes(problems)).toEqual(['contradiction 2 /judges/с01/days_worked'])
    expect(changes.map(({ change }) => change.subject)).toEqual(['judges/с02'])
  })

  test('does not hold against a row what was wrong before it', () => {
    const planned = planOf(
      'coefficients',
      'Код судді;Приведена вага;Відпрацьовано днів\nс01;10;99',
      {
        book: withJudges(),
        from: '2026-08-01',
      },
    )
    const { problems, changes } = plan('Код судді;КН\nс02;1,20', entered(planned, withJudges()))
    expect(problems).toEqual([])
    expect(changes).toHaveLength(1)
  })
})
