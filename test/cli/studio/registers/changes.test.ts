/** Changes and imports through the port: a trial first, the plan that was seen, nothing doubled, nothing overwritten. */
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Court } from '../../../../cli/studio/court.ts'
import { plainWords } from '../../../../cli/studio/registers/plain-words.ts'
import { registersPort } from '../../../../cli/studio/registers/port.ts'
import type { RegisterChange, RegisterImportQuery } from '../../../../editor/api/index.ts'
import type { RegistersPort } from '../../../../editor/server/index.ts'
import { here } from '../../here.ts'
import { openSampleCopy } from '../sample/made-sample.ts'
import { codeOf, valueOf } from './answers.ts'

const OPEN = { unsealed: true }
const BY = 'Кадрова К. К.'
const MISTAKES = 'test/cli/fixtures/registers/помилки.csv'

let court: Court
let port: RegistersPort
const size = async () => (await court.ledger.head()).size
const csv = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))

beforeEach(async () => {
  court = await openSampleCopy()
  port = registersPort(court)
})
afterEach(() => court.ledger.close())

const LEAVE: RegisterChange = {
  action: 'set',
  subject: 'judges/с01/absences',
  facts: [
    { field: 'kind', text: 'leave' },
    { field: 'starts_on', text: '2026-12-01' },
    { field: 'ends_on', text: '2026-12-14' },
  ],
  order_no: '40-к',
  order_date: '2026-11-02',
  signed_by: 'Умовна У. У.',
  dry_run: true,
}

describe('one change', () => {
  test('is tried without a trace, then entered as it was seen', async () => {
    const before = await size()
    const trial = valueOf(await port.change(LEAVE, BY))
    expect([trial.entered, trial.problems, await size()]).toEqual([false, [], before])
    expect(trial.changes[0]).toMatchObject({
      subject: 'judges/с01/absences/2026-12-01',
      label: { uk: 'Взірцева, 01.12.2026' },
      is_new: true,
      entry: null,
      true_at: '2026-11-02',
    })
    const done = valueOf(await port.change({ ...LEAVE, dry_run: false, plan: trial.plan }, BY))
    expect([done.entered, done.changes[0]?.entry, await size()]).toEqual([true, before, before + 1])
    const entry = await court.ledger.entry(before)
    expect([entry?.kind, entry?.by]).toEqual(['register', BY])
    // The kind of an absence is sealed in the ledger.
    expect(JSON.stringify(entry?.body)).not.toContain('leave')
  })

  test('again is no change', async () => {
    await port.change({ ...LEAVE, dry_run: false }, BY)
    const again = valueOf(await port.change({ ...LEAVE, dry_run: false }, BY))
    expect([again.changes, again.unchanged]).toEqual([[], 1])
  })

  test('that somebody else made different in the meantime is shown anew and not entered', async () => {
    const change: RegisterChange = {
      action: 'set',
      subject: 'judges/с01',
      facts: [{ field: 'load_coefficient', text: '1,35' }],
      from: '2026-11-20',
      dry_run: true,
    }
    const { plan } = valueOf(await port.change(change, BY))
    const other = { ...change, facts: [...change.facts, { field: 'days_worked', text: '12' }] }
    const done = valueOf(await port.change({ ...other, dry_run: false, plan }, BY))
    const before = await size()
    expect([done.entered, done.outdated]).toEqual([false, true])
    expect(done.changes[0]?.differences.map(({ field }) => field)).toContain('days_worked')
    const seen = valueOf(await port.change({ ...other, dry_run: false, plan: done.plan }, BY))
    expect([seen.entered, seen.outdated, await size()]).toEqual([true, false, before + 1])
  })

  test('of what needs an act is refused without one, in words of the page', async () => {
    const facts = [{ field: 'admin_coefficient', text: '0,5' }]
    const change = { action: 'set', subject: 'judges/с02', facts, from: '2026-12-01' } as const
    const { problems } = valueOf(await port.change({ ...change, dry_run: true }, BY))
    expect(problems.map(({ code }) => code)).toEqual(['register/act-needed'])
    for (const { help } of problems) expect(`${help?.uk} ${help?.en}`).not.toMatch(/--|zasady/)
  })

  test('with half an act is refused in words of the page', async () => {
    const half = { ...LEAVE, signed_by: '' }
    const answer = await port.change(half, BY)
    expect(codeOf(answer)).toBe('register/not-entered')
    expect(JSON.stringify(answer)).toContain('назвали не повністю')
    expect(JSON.stringify(answer)).not.toMatch(/--|`/)
  })

  test('of a wrong entry leaves it in the history, with the reason', async () => {
    const { changes } = valueOf(
      await port.history('judges/с02/absences/2026-08-18', undefined, OPEN),
    )
    const wrong = changes[0]?.entry ?? -1
    const correction: RegisterChange = {
      action: 'set',
      subject: 'judges/с02/absences/2026-08-18',
      facts: [{ field: 'ends_on', text: '2026-08-30' }],
      corrects: wrong,
      dry_run: false,
    }
    const refused = valueOf(await port.change(correction, BY))
    expect([refused.entered, refused.problems[0]?.code]).toEqual([false, 'register/no-reason'])
    const done = valueOf(await port.change({ ...correction, reason: 'описка' }, BY))
    expect(done.entered).toBe(true)
    const after = valueOf(await port.history(correction.subject, undefined, OPEN)).changes
    expect(
      after.map(({ entry, corrected_by, corrects }) => [entry, corrected_by, corrects]),
    ).toEqual([
      [wrong, done.changes[0]?.entry, null],
      [done.changes[0]?.entry, null, wrong],
    ])
  })

  test('of a wrong act names the right one, also where the record itself tells it', async () => {
    const subject = 'judges/с02/absences/2026-08-18'
    const [wrong] = valueOf(await port.history(subject, undefined, OPEN)).changes
    const done = valueOf(
      await port.change(
        {
          action: 'set',
          subject,
          facts: [],
          corrects: wrong?.entry ?? -1,
          order_no: '12/1-к',
          order_date: '2026-07-21',
          signed_by: 'Умовна У. У.',
          reason: 'описка в номері',
          dry_run: false,
        },
        BY,
      ),
    )
    expect([done.entered, done.problems]).toEqual([true, []])
    const after = valueOf(await port.history(subject, undefined, OPEN)).changes.at(-1)
    expect(after?.order).toEqual({ no: '12/1-к', date: '2026-07-21', signed_by: 'Умовна У. У.' })
    const told = after?.facts.filter(({ field }) => field.startsWith('order')).map(({ raw }) => raw)
    expect(told).toEqual(['12/1-к', '2026-07-21'])
    expect(after?.facts.find(({ field }) => field === 'ends_on')?.raw).toBe('2026-08-31')
  })

  test('that ends a judge takes the absences along from that day on, and not before', async () => {
    const end: RegisterChange = {
      action: 'remove',
      subject: 'judges/с05',
      facts: [],
      from: '2026-10-01',
      reason: 'повноваження закінчилися',
      dry_run: false,
    }
    expect(valueOf(await port.change(end, BY)).entered).toBe(true)
    const on = async (as_of: string) =>
      valueOf(await port.table('absences', { as_of }, OPEN)).rows.filter(
        ({ owner }) => owner?.subject === 'judges/с05',
      ).length
    expect([await on('2026-09-30'), await on('2026-10-01')]).toEqual([1, 0])
  })
})

describe('a file', () => {
  const trial: RegisterImportQuery = { name: 'відсутності.csv', dry_run: true }

  test('tells the same problems and changes as the command on the same file', async () => {
    const { changes, problems, unchanged } = valueOf(
      await port.rows('absences', trial, readFileSync(MISTAKES), BY),
    )
    const { out, code } = await here([
      'register',
      'import',
      MISTAKES,
      '--register',
      'absences',
      '--dry-run',
      '--json',
      '--ledger',
      court.address,
    ])
    const told = JSON.parse(out) as typeof trial & {
      changes: { row: number; subject: string; true_at: string }[]
      problems: { code: string; row: number; column: string | null; message: string }[]
      unchanged: number
    }
    expect(code).toBe(1)
    expect(
      problems.map(({ code: each, row, column, message }) => [each, row, column, message.uk]),
    ).toEqual(
      told.problems.map(({ code: each, row, column, message }) => [
        each,
        row,
        column,
        plainWords({ uk: message, en: '' }).uk,
      ]),
    )
    expect(changes.map(({ row, subject, true_at }) => [row, subject, true_at])).toEqual(
      told.changes.map(({ row, subject, true_at }) => [row, subject, true_at]),
    )
    expect(unchanged).toBe(told.unchanged)
  })

  test('with mistakes is entered only when its faultless rows are chosen', async () => {
    const bytes = readFileSync(MISTAKES)
    const { plan } = valueOf(await port.rows('absences', trial, bytes, BY))
    const before = await size()
    const all = valueOf(await port.rows('absences', { ...trial, dry_run: false, plan }, bytes, BY))
    expect([all.entered, await size()]).toEqual([false, before])
    const some = { ...trial, dry_run: false, valid_only: true, plan }
    const done = valueOf(await port.rows('absences', some, bytes, BY))
    expect([done.entered, done.changes.length, await size()]).toEqual([true, 1, before + 1])
  })

  test('entered by two people at once is entered once', async () => {
    const bytes = csv(
      'Суддя;Вид відсутності;Перший день;Останній день;Номер наказу;Дата наказу;Підписав',
      'Взірцева;відпустка;01.12.2026;14.12.2026;40-к;02.11.2026;Умовна У. У.',
      'Вигадько;відпустка;01.12.2026;14.12.2026;41-к;02.11.2026;Умовна У. У.',
    )
    const before = await size()
    const query = { ...trial, dry_run: false }
    const both = await Promise.all(
      ['Перша П. П.', 'Друга Д. Д.'].map((by) => port.rows('absences', query, bytes, by)),
    )
    expect(
      both
        .map(valueOf)
        .map(({ changes, unchanged }) => `${changes.length} new, ${unchanged} unchanged`)
        .toSorted(),
    ).toEqual(['0 new, 2 unchanged', '2 new, 0 unchanged'])
    expect(await size()).toBe(before + 2)
  })

  test('that was given out says nothing new when it comes back, in both forms', async () => {
    for (const id of ['judges', 'absences', 'duty', 'court', 'assembly', 'posts', 'duty_days']) {
      for (const format of ['csv', 'xlsx'] as const) {
        const { bytes } = valueOf(await port.file(id, { format }, OPEN))
        const back = valueOf(await port.rows(id, { name: `a.${format}`, dry_run: true }, bytes, BY))
        expect([id, format, back.changes, back.problems]).toEqual([id, format, [], []])
      }
    }
  })

  test('that is only a form has headings and no rows', async () => {
    const { bytes, name } = valueOf(
      await port.file('absences', { format: 'csv', empty: true }, OPEN),
    )
    expect(name).toBe('відсутності.csv')
    const text = new TextDecoder().decode(bytes)
    expect(text.trim().split('\n')).toHaveLength(1)
    expect(text).toContain('Перший день')
  })

  const hostile = [
    '=cmd|calc!A1',
    '<img src=x onerror=alert(1)>',
    '"; drop table entries; --',
    '../../etc/passwd',
    '{{7*7}}',
    'а\u0000б',
    '\u202eтекст',
    '__proto__',
    'x'.repeat(30_000),
  ]
  test.each(hostile)(
    'with %j in a cell does nothing but be that text, or be refused',
    async (text) => {
      const bytes = csv(
        'Код судді;Прізвище;Працює в суді;Діє з',
        `с99;"${text.replaceAll('"', '""')}";так;01.12.2026`,
      )
      const before = await size()
      const made = valueOf(await port.rows('judges', { ...trial, dry_run: false }, bytes, BY))
      if (made.problems.length > 0) {
        expect(await size()).toBe(before)
        return
      }
      const table = valueOf(await port.table('judges', { as_of: '2026-12-02' }, OPEN))
      expect(table.rows.some(({ subject }) => subject === 'judges/с99')).toBe(true)
      const { bytes: out } = valueOf(
        await port.file('judges', { format: 'csv', as_of: '2026-12-02' }, OPEN),
      )
      for (const cell of new TextDecoder().decode(out).split(/[;\r\n]+/)) {
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@\t]/)
      }
    },
  )

  test('that is no table is refused, and says what to do', async () => {
    const sheet = Buffer.from(await writeXlsxFile([['а']]).toBuffer())
    const directory = sheet.readUInt32LE(sheet.length - 22 + 16)
    const bomb = Buffer.from(sheet)
    bomb.writeUInt32LE(2 ** 31, directory + 24)
    const liar = Buffer.from(sheet)
    liar.writeUInt32LE(1, directory + 24)
    for (const bytes of [
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      Buffer.from('PK\u0003\u0004сміття', 'latin1'),
      deflateRawSync(Buffer.alloc(1000)).subarray(0, 0),
      bomb,
      liar,
    ]) {
      const answer = await port.rows('judges', trial, bytes, BY)
      if (answer.ok)
        expect(answer.value.problems.map(({ code }) => code)).toEqual(['register/no-rows'])
      else expect(answer.refusal).toMatchObject({ code: 'register/not-entered', status: 422 })
    }
  })

  test('for no register is refused', async () => {
    expect(codeOf(await port.rows('нема', trial, csv('а'), BY))).toBe('register/not-entered')
  })
})
