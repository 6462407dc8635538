/** `zasady register` as an administrator uses it, over a ledger that the command itself made. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { here } from '../here.ts'
import { zasady } from '../run.ts'
import { DECISION, docket, FILES, sampleDocket } from './ledger.ts'

const ORDER = ['--order-no', '3', '--order-date', '28.08.2026', '--signed-by', 'Умовна О. О.']
const codes = (problems: readonly { readonly code: string; readonly row: number | null }[]) =>
  problems.map(({ code, row }) => `${row} ${code.replace('register/', '')}`)

describe('import', () => {
  test('enters a file once: the second time it adds nothing', async () => {
    const { asked } = await docket()
    const judges = [`${FILES}/судді.csv`, '--register', 'judges', ...DECISION]
    const first = await asked('import', ...judges)
    expect([first.code, first.changes.length, first.problems]).toEqual([0, 8, []])
    // Beginning, key of checkpoints, key of seals, chain: the registers follow.
    expect(first.changes.map(({ entry }) => entry)).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
    const second = await asked('import', ...judges)
    expect([second.code, second.changes, second.unchanged]).toEqual([0, [], 8])
  })

  test('as a trial shows the changes, enters nothing and needs no keys', async () => {
    const { register, asked } = await sampleDocket()
    const file = ['import', `${FILES}/суд.csv`, '--register', 'court', ...DECISION]
    const trial = await register(...file, '--dry-run', '--keys', 'немає-такого')
    expect(trial.code).toBe(0)
    expect(trial.out).toContain('Голова суду: с08')
    expect(trial.out).toContain('Пробний запуск: до журналу нічого не внесено.')
    expect((await asked(...file, '--dry-run')).changes).toMatchObject([{ entry: null }])
    expect((await asked(...file)).changes).toMatchObject([{ entry: 16 }])
  })

  test('of a file with mistakes enters nothing, or only the right rows where it is told to', async () => {
    const { asked } = await sampleDocket()
    const file = ['import', `${FILES}/помилки.csv`, '--register', 'absences']
    const held = await asked(...file)
    expect(held.code).toBe(1)
    expect(codes(held.problems)).toEqual([
      '2 not-in-register',
      '3 unknown-value',
      '3 impossible-date',
      '4 end-before-start',
      '5 order-incomplete',
    ])
    expect(held.changes.map(({ row, entry }) => [row, entry])).toEqual([[6, null]])
    const valid = await asked(...file, '--valid-only')
    expect([valid.code, valid.problems.length]).toEqual([1, 5])
    expect(valid.changes.map(({ row, entry }) => [row, entry])).toEqual([[6, 16]])
    expect(valid.warnings).toMatchObject([{ code: 'register/overlap', row: 6 }])
    expect((await asked(...file, '--valid-only')).changes).toEqual([])
  })

  test('keeps what is sensitive out of the entry; the court itself can read it', async () => {
    const { register, address } = await sampleDocket()
    const exported = await here(['ledger', 'export', '--ledger', address])
    const entries = [...exported.out.matchAll(/\{"body".*\}/g)].map(([line]) => line)
    const sick = entries.find((line) => line.includes('judges/с05/absences/2026-08-03')) ?? ''
    expect(sick).toMatch(/"kind":\{"sealed":"sha256:[0-9a-f]{64}"\}/)
    expect(exported.out).not.toContain('"sick"')
    expect((await register('show', 'absences', '--as-of', '04.08.2026')).out).toContain(
      'непрацездатність',
    )
  })

  test.each([
    ['a file that is not there', ['import', 'немає.csv', '--register', 'absences'], 5],
    ['no file', ['import', '--register', 'absences'], 2],
    ['no register', ['import', `${FILES}/судді.csv`], 2],
    ['an unknown register', ['import', `${FILES}/судді.csv`, '--register', 'absence'], 2],
    ['half an act', ['import', `${FILES}/судді.csv`, '--register', 'judges', '--order-no', '1'], 2],
    [
      'an impossible day',
      ['import', `${FILES}/судді.csv`, '--register', 'judges', '--from', '31.06.2026'],
      2,
    ],
    [
      'no ledger',
      [
        'import',
        `${FILES}/судді.csv`,
        '--register',
        'judges',
        '--dry-run',
        '--ledger',
        'немає.ledger',
      ],
      5,
    ],
    ['an unknown action', ['imports'], 2],
    ['no action', [], 2],
  ])('%s is told with the way out', async (_, words, code) => {
    const { out, err, code: exit } = await here(['register', ...words])
    expect([exit, out]).toEqual([code, ''])
    expect(err).toMatch(/^zasady: /)
  })
})

describe('set', () => {
  test('enters a change from a day on, by an act; before that day nothing has changed', async () => {
    const { register, asked } = await sampleDocket()
    const change = [
      'set',
      'judges/с02',
      'адміністративна_посада=голова суду',
      'Коефіцієнт посади=0,50',
      '--from',
      '01.09.2026',
      ...ORDER,
    ]
    expect((await asked(...change)).changes).toMatchObject([
      { subject: 'judges/с02', entry: 16, true_at: '2026-09-01' },
    ])
    const loadAt = async (day: string) => {
      const { out } = await register('facts', '--as-of', day)
      const { judges } = JSON.parse(out) as {
        judges: { id: string; admin_post: string; admin_coefficient: string }[]
      }
      const judge = judges.find(({ id }) => id === 'с02')
      return [judge?.admin_post, judge?.admin_coefficient]
    }
    expect(await loadAt('31.08.2026')).toEqual(['none', '1.00'])
    expect(await loadAt('01.09.2026')).toEqual(['chief', '0.50'])
    const again = await register(...change)
    expect([again.code, again.out.trim()]).toEqual([0, 'Реєстр уже це каже, вносити нічого.'])
  })

  test('makes an absence without a code, and changes it by the code that it was given', async () => {
    const { asked } = await sampleDocket()
    const made = await asked(
      'set',
      'judges/с01/absences',
      'kind=навчання',
      'starts_on=07.09.2026',
      'ends_on=08.09.2026',
      ...ORDER,
    )
    expect(made.changes).toMatchObject([
      { subject: 'judges/с01/absences/2026-09-07', true_at: '2026-08-28' },
    ])
    const longer = await asked('set', 'judges/с01/absences/2026-09-07', 'ends_on=09.09.2026')
    expect(longer.changes).toMatchObject([{ subject: 'judges/с01/absences/2026-09-07', entry: 17 }])
  })

  test('refuses what the vocabulary does not know, with the nearest word', async () => {
    const { register } = await sampleDocket()
    const { code, out } = await register(
      'set',
      'judges/с02',
      'admin_post=головa суду',
      'surnam=Х',
      '--from',
      '2026-09-01',
      '--lang',
      'en',
    )
    expect(code).toBe(1)
    expect(out).toContain(
      '“surnam”: this register has no such column\n    perhaps `Surname` was meant',
    )
    expect(out).toContain('Nothing was entered.')
  })

  test('of a court’s own fact is understood under its policy', async () => {
    const { asked } = await sampleDocket()
    const own = ['set', 'judges/с02', 'судова_палата=перша', '--from', '2026-09-01']
    expect((await asked(...own)).problems).toMatchObject([{ code: 'register/unknown-column' }])
    expect((await asked(...own, '--policy', 'cassation_civil')).changes).toHaveLength(1)
  })

  test('of a load that contradicts weight and days is refused under the policy that computes it', async () => {
    const { asked } = await sampleDocket()
    const load = [
      'set',
      'judges/с02',
      'reduced_weight=110',
      'days_worked=50',
      '--from',
      '2026-08-03',
      '--policy',
      'desn',
    ]
    expect((await asked(...load)).problems).toMatchObject([
      { code: 'register/contradiction', column: '/judges/с02/load_coefficient' },
    ])
    expect((await asked(...load, 'load_coefficient=2,2')).problems).toEqual([])
  })
})

describe('corrections and removals', () => {
  test('a correction needs a reason, and takes the place of the entry; both stay in the history', async () => {
    const { register, asked } = await sampleDocket()
    const correct = [
      'set',
      'judges/с02/absences/2026-08-18',
      'ends_on=30.08.2026',
      '--corrects',
      '№12',
    ]
    expect((await asked(...correct)).problems).toMatchObject([{ code: 'register/no-reason' }])
    const done = await register(...correct, '--reason', 'описка в наказі')
    expect(done.out).toContain('зміна (виправляє № 12)')
    expect(done.out).toContain('Останній день: 31.08.2026 → 30.08.2026; описка в наказі')
    const { out } = await register('history', 'judges/с02/absences/2026-08-18', '--json')
    const { changes } = JSON.parse(out) as {
      changes: { entry: number; corrected_by: number | null; set: object }[]
    }
    expect(changes.map(({ entry, corrected_by }) => [entry, corrected_by])).toEqual([
      [12, 16],
      [16, null],
    ])
    expect(changes[1]?.set).toMatchObject({ kind: 'leave', ends_on: '2026-08-30' })
  })

  test('what was known before the correction is still what was known then', async () => {
    const { register } = await sampleDocket()
    const before = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const correct = ['set', 'judges/с02/absences/2026-08-18', 'ends_on=30.08.2026']
    await register(...correct, '--corrects', '12', '--reason', 'описка')
    const endKnown = async (...known: readonly string[]) => {
      const { out } = await register('facts', '--as-of', '04.08.2026', ...known)
      return /"ends_on": "(2026-08-3\d)"/.exec(out)?.[1]
    }
    expect(await endKnown('--known-at', before)).toBe('2026-08-31')
    expect(await endKnown()).toBe('2026-08-30')
  })

  test('a removed judge is gone from that day, with the absences', async () => {
    const { register, asked } = await sampleDocket()
    expect((await asked('remove', 'judges/с02', '--from', '01.08.2026')).problems).toMatchObject([
      { code: 'register/no-reason' },
    ])
    const removed = await register(
      'remove',
      'judges/с02',
      '--from',
      '01.08.2026',
      '--reason',
      'переведено до іншого суду',
    )
    expect(removed.out).toContain('judges/с02 — № 16, вилучення, діє з 01.08.2026, без наказу')
    expect((await register('facts', '--as-of', '2026-08-01')).out).not.toContain('Вигадько')
    expect((await register('facts', '--as-of', '2026-07-31')).out).toContain('Вигадько')
    expect((await register('show', 'judges/с02', '--as-of', '01.08.2026')).out).toContain(
      'Записів немає.',
    )
  })

  test.each([
    [
      'of an entry that is no number',
      ['set', 'judges/с02', 'surname=Х', '--corrects', 'останній'],
      2,
    ],
    ['of more than a subject', ['remove', 'judges/с02', 'surname=Х'], 2],
    ['of nothing', ['set'], 2],
    ['of a place that is none', ['set', 'judge/с02', 'surname=Х'], 2],
  ])('%s: wrong usage', async (_, words, code) => {
    expect((await here(['register', ...words])).code).toBe(code)
  })
})

describe('show and history', () => {
  test('each fact has its entry, its two times, who entered it and its act', async () => {
    const { register } = await sampleDocket()
    const { out } = await register('show', 'absences', '--as-of', '04.08.2026', '--json')
    const page = JSON.parse(out) as {
      registers: { subjects: { subject: string; facts: Record<string, object> }[] }[]
      as_of: string
    }
    expect(page.as_of).toBe('2026-08-04')
    const subject = page.registers[0]?.subjects.find((one) => one.subject.startsWith('judges/с02'))
    expect(subject?.facts['ends_on']).toEqual({
      value: '2026-08-31',
      entry: 12,
      true_at: '2026-07-20',
      recorded_at: expect.stringMatching(/Z$/),
      by: 'кадри-1',
      order: { no: '12-к', date: '2026-07-20', signed_by: 'Умовна О. О.' },
    })
  })

  test('a view shows its part of a register, a path one subject with all that belongs to it', async () => {
    const { register } = await sampleDocket()
    const posts = await register('show', 'posts', '--json')
    const [view] = (
      JSON.parse(posts.out) as { registers: { id: string; subjects: { facts: object }[] }[] }
    ).registers
    expect(
      view?.subjects.flatMap(({ facts }) => Object.keys(facts).toSorted()).slice(0, 2),
    ).toEqual(['admin_coefficient', 'admin_post'])
    const one = await register('show', 'judges/с02', '--json')
    const { registers } = JSON.parse(one.out) as {
      registers: { id: string; subjects: { subject: string }[] }[]
    }
    expect(
      registers.map(({ id, subjects }) => [id, subjects.map(({ subject }) => subject)]),
    ).toEqual([
      ['judges', ['judges/с02']],
      ['absences', ['judges/с02/absences/2026-08-18']],
    ])
  })

  test('of what the ledger does not know say so', async () => {
    const { register } = await sampleDocket()
    const none = await register('history', 'judges/с20')
    expect([none.code, none.out]).toEqual([1, 'Про `judges/с20` у журналі нічого немає.\n'])
    expect((await register('show', 'jurors', '--lang', 'en')).out).toBe('Jurors\nNo entries.\n')
    expect((await register('history')).code).toBe(2)
    expect((await register('show', 'juror')).err).toContain('`jurors`')
  })
})

describe('facts', () => {
  test('of a case go over those of the registers', async () => {
    const { register, folder } = await sampleDocket()
    const path = join(folder, 'справа.yaml')
    writeFileSync(path, 'case: { id: 999/1/26, kind: civil }\ncourt: { martial_law: true }\n')
    const { out, code } = await register('facts', '--as-of', '2026-08-04', '--with', path)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      case: { id: '999/1/26' },
      court: { martial_law: true },
      judges: { length: 8 },
    })
    writeFileSync(path, '- 1\n')
    expect((await register('facts', '--as-of', '2026-08-04', '--with', path)).code).toBe(5)
  })

  test('decide as they are', async () => {
    const { register } = await sampleDocket()
    const { out } = await register('facts', '--as-of', '2026-08-04')
    const asked = ['decide', '--policy', 'desn', '--as-of', '2026-08-04', '--facts', '-', '--json']
    const { code, out: answer } = await zasady(asked, { input: out })
    expect([code, (JSON.parse(answer) as { policy: string }).policy]).toEqual([0, 'desn'])
  })

  test('that stand sealed without their opening are unknown, and named', async () => {
    const { address, folder, register } = await sampleDocket()
    const [exported, copy] = [join(folder, 'публічне.txt'), join(folder, 'копія.ledger')]
    await here(['ledger', 'export', '--ledger', address, '--out', exported])
    await here(['ledger', 'import', exported, '--ledger', copy])
    const { code, out, err } = await here([
      'register',
      'facts',
      '--as-of',
      '2026-08-04',
      '--ledger',
      copy,
    ])
    expect(code).toBe(1)
    expect(err).toContain('запечатано, тому тут невідомо: /judges/с02/absences/2026-08-18/kind')
    const whole = (await register('facts', '--as-of', '2026-08-04')).out
    expect(out).toBe(whole.replaceAll(/ *"kind": "\w+",\n/g, ''))
    const shown = await here([
      'register',
      'show',
      'absences',
      '--as-of',
      '2026-08-04',
      '--ledger',
      copy,
    ])
    expect(shown.out).toContain('(запечатано)')
  })
})
