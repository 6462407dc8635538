/** Looks as the auditor reads them: a question in; a page of looks, or all of them as a file, out. */
import { valuesCsv } from '../../../engine/index.ts'
import type { LookRow, LooksQuery, LookView } from '../../api/index.ts'
import type { DocumentStore } from '../store/document-store.ts'
import { looksBefore } from './chain.ts'

interface LookRows {
  readonly rows: LookRow[]
  readonly next: number | null
}

const LIMIT = 50
/** Looks that one request looks through; the next goes on from there. */
const SEARCHED = 20_000

export async function lookPage(store: DocumentStore, query: LooksQuery): Promise<LookRows> {
  const limit = query.limit ?? LIMIT
  const rows: LookRow[] = []
  let [before, searched] = [query.before, 0]
  for (;;) {
    const page = await looksBefore(store, before)
    for (const row of page.rows) {
      if (isAsked(row, query)) rows.push(row)
      if (rows.length === limit) return { rows, next: row.number > 1 ? row.number : null }
    }
    if (page.from <= 1) return { rows, next: null }
    before = page.from
    searched += page.rows.length
    if (searched >= SEARCHED) return { rows, next: before }
  }
}

const isAsked = (row: LookRow, { account, subject, kind }: LooksQuery): boolean =>
  (account === undefined || row.account === account || row.account_id === account) &&
  (subject === undefined || row.subject.includes(subject)) &&
  (kind === undefined || row.kind === kind)

const HEADINGS = {
  uk: ['№', 'Коли', 'Хто', 'Обліковий запис', 'Що', 'Про що', 'SHA-256', ...rawNames('uk')],
  en: ['№', 'When', 'Who', 'Account', 'What', 'About', 'SHA-256', ...rawNames('en')],
} as const

/** What the sum is made of, besides: as it is kept. */
function rawNames(lang: 'uk' | 'en'): readonly string[] {
  return lang === 'uk'
    ? ['Вид (код)', 'Адреса', 'Параметри', 'Параметри за назвами']
    : ['Kind (code)', 'Address', 'Parameters', 'Parameters by name']
}

/** Every look that is asked for, the latest first, with the sums by which the chain can be checked elsewhere. */
export async function looksCsv(
  store: DocumentStore,
  query: LooksQuery,
  lang: 'uk' | 'en',
  told: (rows: readonly LookRow[]) => Promise<readonly LookView[]>,
): Promise<string> {
  const rows: LookView[] = []
  let before = query.before
  for (;;) {
    const page = await lookPage(store, {
      ...query,
      limit: 1000,
      ...(before !== undefined && { before }),
    })
    rows.push(...(await told(page.rows)))
    if (page.next === null) break
    before = page.next
  }
  const cells = rows.map((row) => [
    row.number,
    row.at,
    row.account,
    row.account_id,
    row.what[lang],
    row.about[lang],
    row.sha256,
    row.kind,
    row.route,
    row.subject,
    row.asked === undefined ? '' : JSON.stringify(row.asked),
  ])
  return valuesCsv({ headings: [...HEADINGS[lang]], rows: cells }, lang)
}
