/** People and registers in the entries, in words: by the surname of that time; of whom none is known by the id, said so. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { peopleOf } from '../../../../cli/studio/audit/people.ts'
import { auditPort } from '../../../../cli/studio/audit/port.ts'
import type { Entry } from '../../../../engine/index.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { tellStory } from '../../../support/ledger-story.ts'
import { newLedger, register, temporaryFolder } from '../../../support/ledgers.ts'
import { openSampleCopy } from '../sample/made-sample.ts'
import { openedAt, valueOf } from './court.ts'

async function sample() {
  const court = await openSampleCopy()
  onTestFinished(() => court.ledger.close())
  return { court, port: auditPort(court) }
}

const named = (surname: string, subject: string) => {
  const draft = register('1.00', subject)
  return { ...draft, body: { ...draft.body, set: { surname } } }
}

test('a judge who was drawn is told by surname and id, in the list, in the entry and in a decision', async () => {
  const { port } = await sample()
  const results = valueOf(await port.entries({ kind: 'result' })).rows
  expect(results.length).toBeGreaterThan(3)
  for (const { seq, words } of results) {
    expect(words.uk).toMatch(/визначено [А-ЯҐЄІЇ][а-яґєії’-]+ \(с\d+\)/)
    expect(words.en).toMatch(/drawn \S+ \(с\d+\)/)
    const { details } = valueOf(await port.entry(seq))
    const drawn = details.find(({ label }) => label.en === 'drawn')
    expect(drawn?.value.uk).toMatch(/\S \(с\d+\)/)
  }
  const decisions = valueOf(await port.entries({ kind: 'decision' })).rows
  expect(decisions.some(({ words }) => /: \S+ \(с\d+\)$/.test(words.uk))).toBe(true)
})

test('a surname that a judge has taken since does not change who was drawn then; a later change bears the new one', async () => {
  const { court, port } = await sample()
  const [last] = valueOf(await port.entries({ kind: 'result' })).rows
  const id = /\((с\d+)\)/.exec(last?.words.uk ?? '')?.[1] ?? ''
  const made = await court.ledger.append([named('Інакша-Нова', `judges/${id}`)])
  expect(made.kind).toBe('appended')
  const after = valueOf(await port.entry(last?.seq ?? -1))
  expect(after.row.words).toEqual(last?.words)
  const [change] = valueOf(await port.entries({ kind: 'register' })).rows
  expect(change?.words.uk).toContain(`судді: Інакша-Нова (${id})`)
  const [about] = valueOf(await port.about([{ kind: 'case', asked: { judge: id } }]))
  expect(about).toEqual({ uk: `суддя Інакша-Нова (${id})`, en: `judge Інакша-Нова (${id})` })
})

test('by the registers: the last surname entered until then', async () => {
  const address = join(temporaryFolder(), 'court.sqlite')
  const ledger = await newLedger(address)
  await ledger.append([named('Перша', 'judges/с02')])
  await ledger.append([named('Друга', 'judges/с02'), named('Частка', 'judges/с02/absences/в1')])
  const people = peopleOf(ledger)
  const entries: Entry[] = await Array.fromAsync(ledger.entries({ kinds: ['register'] }))
  const names: unknown[] = []
  for (const entry of entries) names.push((await people.at(entry))('с02'))
  expect(names).toEqual(['Перша', 'Друга', 'Друга'])
  await ledger.append([named('Третя', 'judges/с02')])
  expect((await people.now())('с02')).toBe('Третя')
  expect((await people.now())('с99')).toBeUndefined()
  await ledger.close()
})

test('of whom the ledger has no surname the id is told, and that it has none', async () => {
  const address = join(temporaryFolder(), 'court.sqlite')
  const ledger = await newLedger(address)
  await tellStory(ledger)
  await ledger.close()
  const { port } = await openedAt(address)
  const [last] = valueOf(await port.entries({ kind: 'result' })).rows
  expect(last?.words.uk).toContain('визначено Вигадько (прізвища в журналі немає)')
  expect(last?.words.en).toContain('drawn Вигадько (the ledger has no surname)')
})

/** Marks of the routes, and what a person reads of them. */
const LOOKS = [
  ['register', { id: 'judges' }, 'реєстр «судді»', 'register “judges”'],
  ['register', { subject: 'judges/с02' }, /^судді: \S+ \(с02\)$/, /^judges: \S+ \(с02\)$/],
  ['register', { id: 'кава' }, 'реєстр «кава»', 'register “кава”'],
  ['entry', { seq: '5' }, 'запис № 5', 'entry № 5'],
  [
    'case',
    { case: '999/1/26', seq: '5' },
    'справа 999/1/26, запис № 5',
    'case 999/1/26, entry № 5',
  ],
  ['case', { judge: 'с02' }, /^суддя \S+ \(с02\)$/, /^judge \S+ \(с02\)$/],
  ['case', { judge: 'с99' }, 'суддя с99 (прізвища в журналі немає)', /no surname/],
  [
    'export',
    { case: '1', kind: 'protocol.docx' },
    'справа 1, протокол (Word)',
    /protocol \(Word\)/,
  ],
  [
    'entries',
    { kind: 'result', by: 'Х', from: '2026-08-04' },
    'результат розподілу, вніс Х, від 04.08.2026',
    /^result of a draw, entered by Х/,
  ],
  ['text', { digest: `sha256:${'ab'.repeat(32)}` }, 'текст abababababab', 'text abababababab'],
  ['verification', { name: 'пакет.json' }, 'пакет.json', 'пакет.json'],
  [
    'export',
    { job: 'x1y2', table: 'people', form: 'csv' },
    'таблиця суддів, CSV',
    /^table of judges, CSV$/,
  ],
  [
    'account',
    { name: 'Ще Одна', roles: 'reader, auditor', locked: 'true' },
    'Ще Одна, ролі: читач, аудитор, заблоковано',
    'Ще Одна, roles: reader, auditor, locked',
  ],
  ['case', { document: 'desn', rule: 'п1' }, 'засади desn, правило п1', 'policy desn, rule п1'],
  ['entries', {}, 'усі записи', 'all entries'],
  ['export', {}, '', ''],
] as const

test.each(LOOKS)('a look of kind %s at %o is about: %s', async (kind, asked, uk, en) => {
  const { port } = await sample()
  const [about] = valueOf(await port.about([{ kind, asked }]))
  expect(about?.uk).toEqual(typeof uk === 'string' ? uk : expect.stringMatching(uk))
  expect(about?.en).toEqual(typeof en === 'string' ? en : expect.stringMatching(en))
})

test('hostile texts that somebody asked about are told as texts', async () => {
  const { port } = await sample()
  const fields = ['case', 'name', 'id', 'subject', 'judge', 'kind', 'roles', 'locked', '__proto__']
  const looks = HOSTILE_STRINGS.flatMap((text) =>
    fields.map((field) => ({
      kind: 'case',
      asked: Object.fromEntries([[field, text.toWellFormed()]]),
    })),
  )
  for (const { uk, en } of valueOf(await port.about(looks))) {
    for (const one of [uk, en]) expect(one).not.toMatch(/[\p{Bidi_Control}\p{Cs}]|[^\P{Cc}\t\n]/u)
  }
})
