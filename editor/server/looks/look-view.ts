/** Looks in; with which screen or paper it was and whose or which of them, in words, out. */
import { type LookRow, type LookView, ROUTE_NAMES, type Text } from '../../api/index.ts'
import { allAccounts } from '../access/accounts.ts'
import type { AskedAbout, AuditPort } from '../areas/audit/port.ts'
import type { DocumentStore } from '../store/document-store.ts'

const same = (text: string): Text => ({ uk: text, en: text })

/** Where the court cannot tell, what the look itself has. */
export async function lookViews(
  store: DocumentStore,
  port: Pick<AuditPort, 'about'>,
  rows: readonly LookRow[],
): Promise<LookView[]> {
  const names = await accountNames(store)
  const told = await port.about(rows.map((row) => askedIn(row, names)))
  return rows.map((row, at) => ({
    ...row,
    what: ROUTE_NAMES.get(row.route) ?? same(row.route),
    about: (told.ok && row.asked !== undefined && told.value[at]) || same(row.subject),
  }))
}

async function accountNames(store: DocumentStore): Promise<ReadonlyMap<string, string>> {
  const all = await allAccounts(store)
  return new Map(all.map(({ body: { id, name } }) => [id, name]))
}

/** Accounts are known by an id: their names never change. */
function askedIn({ kind, asked = {} }: LookRow, names: ReadonlyMap<string, string>): AskedAbout {
  const { id, ...rest } = asked
  if (kind !== 'account' || id === undefined) return { kind, asked }
  return { kind, asked: { name: names.get(id) ?? id, ...rest } }
}
