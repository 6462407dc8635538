/** Looks as the auditor reads them: a question in; a page of looks, or all of them as a file, out. */
import { valuesCsv } from '../../../engine/index.ts'
import type { LookPage, LookRow, LooksQuery } from '../../api/index.ts'
import type { DocumentStore } from '../store/document-store.ts'
import { looksBefore } from './chain.ts'

const LIMIT = 50
/** Looks that one request looks through; the next goes on from there. */
const SEARCHED = 20_000

export async function lookPage(store: DocumentStore, query: LooksQuery): Promise<LookPage> {
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
  uk: ['№', 'Коли', 'Хто', 'Обліковий запис', 'Що', 'Адреса', 'Про що', 'SHA-256'],
  en: ['№', 'When', 'Who', 'Account', 'What', 'Address', 'About', 'SHA-256'],
} as const

/** Every look that is asked for, the latest first, with the sums by which the chain can be checked elsewhere. */
export async function looksCsv(
  store: DocumentStore,
  query: LooksQuery,
  lang: 'uk' | 'en',
): Promise<string> {
  const rows: LookRow[] = []
  let before = query.before
  for (;;) {
    const page = await lookPage(store, {
      ...query,
      limit: 1000,
      ...(before !== undefined && { before }),
    })
    rows.push(...page.rows)
    if (page.next === null) break
    before = page.next
  }
  const cells = rows.map((row) => [
    row.number,
    row.at,
    row.account,
    row.account_id,
    row.kind,
    row.route,
    row.subject,
    row.sha256,
  ])
  return valuesCsv({ headings: [...HEADINGS[lang]], rows: cells }, lang)
}
