/**
 * What `zasady register` prints to people, word for word. The ledger is made with a clock of the test, so that its times
 * are the same in every run.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  addressed,
  bookOf,
  type CourtLedger,
  draftsOf,
  parseCsv,
  planCorrection,
  readWords,
  type RegisterPlan,
  type RowDefaults,
} from '../../../engine/index.ts'
import { here } from '../../cli/here.ts'
import { newLedger, temporaryFolder } from '../../support/ledgers.ts'
import { DECISION, nationalFacts, planOf, registers } from '../../support/registers.ts'

const FILES = 'test/cli/fixtures/registers'
const LEAVE = 'judges/с02/absences/2026-08-18'

let address = ''

beforeEach(async () => {
  address = join(temporaryFolder(), 'суд.ledger')
  const ledger = await newLedger(address)
  await enter(ledger, 'судді', 'judges', { from: '2026-01-16', order: DECISION })
  await enter(ledger, 'відсутності', 'absences')
  await append(ledger, async () => correction(await bookOf(ledger)))
  await append(ledger, async () =>
    planOf('posts', 'Код судді;Коефіцієнт посади\nс02;0,90', {
      book: await bookOf(ledger),
      from: '2026-09-01',
      order: { no: '3', date: '2026-08-28', signed_by: 'Умовна О. О.' },
    }),
  )
  await ledger.close()
})

const enter = (ledger: CourtLedger, name: string, id: string, defaults: RowDefaults = {}) =>
  append(ledger, async () => {
    const parsed = parseCsv(readFileSync(`${FILES}/${name}.csv`, 'utf8'))
    if (parsed.kind === 'malformed') throw new Error(parsed.why)
    return planOf(id, parsed.rows, { book: await bookOf(ledger), ...defaults })
  })

async function append(ledger: CourtLedger, make: () => Promise<RegisterPlan>): Promise<void> {
  const { changes, problems } = await make()
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const { size } = await ledger.head()
  const privacy = { key: Buffer.alloc(32, 9), patterns: ['/judges/*/absences/*/kind'] }
  const appended = await ledger.append(draftsOf(changes, { first: size, by: 'кадри-1', privacy }))
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
}

function correction(book: Awaited<ReturnType<typeof bookOf>>): RegisterPlan {
  const address = addressed(LEAVE, registers)
  const entry = book.entries.find(({ body }) => body['subject'] === LEAVE)
  if (!address.ok || entry === undefined) throw new Error('the leave is not there')
  const { row } = readWords(['ends_on=30.08.2026'], address.value, registers, nationalFacts)
  const { register } = address.value
  const planning = {
    register,
    registers,
    vocabulary: nationalFacts,
    defaults: { reason: 'описка в наказі' },
  }
  return planCorrection({ subject: LEAVE, row, corrects: entry.seq }, planning, book)
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'show-all': ['show', '--as-of', '04.08.2026'],
  'show-posts': ['show', 'posts', '--as-of', '01.09.2026', '--known-at', '2026-08-04T07:00:00Z'],
  history: ['history', 'judges/с02'],
  problems: ['import', `${FILES}/помилки.csv`, '--register', 'absences', '--dry-run'],
  'valid-only': [
    'import',
    `${FILES}/помилки.csv`,
    '--register',
    'absences',
    '--dry-run',
    '--valid-only',
  ],
  export: ['export', '--register', 'absences', '--as-of', '04.08.2026'],
  facts: ['facts', '--as-of', '04.08.2026'],
}

test.each(
  Object.entries(CASES).flatMap(([name, words]) =>
    ['uk', 'en'].map((lang) => ({ name, words, lang })),
  ),
)('$name in $lang', async ({ name, words, lang }) => {
  const { out, err } = await here(['register', ...words, '--ledger', address, '--lang', lang])
  expect(err).toBe('')
  await expect(out).toMatchFileSnapshot(`./${name}.${lang}.txt`)
})
