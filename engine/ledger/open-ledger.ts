/**
 * Opening and making ledgers: an address, keys and a clock in, a ledger or the reason why not out.
 */
import { CourtLedger } from './court-ledger.ts'
import { EMPTY_STATE, inspectStore, type ListState } from './inspect.ts'
import { formatVerifierKey, isKeyName } from './notes/verifier-key.ts'
import { createStore, openStore } from './store/open-store.ts'
import { storeRefusal, StoreProblem } from './store/store-refusal.ts'
import type { Sql, Store } from './store/sql.ts'
import { writeOrigin } from './store/write.ts'
import { Turn, type Writing } from './turn/turn.ts'
import type { Draft, LedgerRefusal } from './types.ts'
import { wrong } from './wrong.ts'

export type Opened =
  | { readonly kind: 'opened'; readonly ledger: CourtLedger }
  | { readonly kind: 'refused'; readonly refusal: LedgerRefusal }

/** Whose ledger is made, and by whom. */
export interface NewLedger {
  /** Its name among all ledgers, like `court.example/docket`: no spaces, no `+`. The first key has this name too. */
  readonly origin: string
  /** The court, in words. */
  readonly court: string
  /** The account that makes it. */
  readonly by: string
  /** Since when it is kept: a date or a whole minute in Kyiv. */
  readonly true_at: string
}

/**
 * Makes a ledger at the path of an SQLite file that does not exist, or in a PostgreSQL database that has no ledger of
 * this origin. Its first entries name it and add the key of the first signer.
 */
export async function createLedger(
  address: string,
  named: NewLedger,
  writing: Writing,
): Promise<Opened> {
  const [signer] = writing.signers
  if (!isKeyName(named.origin) || signer?.verifier.name !== named.origin) return otherName(named)
  let state = EMPTY_STATE
  const fill = async (sql: Sql): Promise<void> => {
    const begun = await begin(sql, named, writing)
    if ('code' in begun) throw new StoreProblem(begun)
    state = begun
  }
  try {
    const store = await createStore(address, named.origin, fill)
    const inspected = { origin: named.origin, state, damage: [] }
    return { kind: 'opened', ledger: new CourtLedger(store, inspected, writing) }
  } catch (error) {
    return { kind: 'refused', refusal: storeRefusal(error, address) }
  }
}

async function begin(
  sql: Sql,
  { origin, court, by, true_at }: NewLedger,
  writing: Writing,
): Promise<ListState | LedgerRefusal> {
  await writeOrigin(sql, origin)
  const turn = new Turn(sql, origin, EMPTY_STATE, writing)
  const [signer] = writing.signers
  const key = signer === undefined ? '' : formatVerifierKey(signer.verifier)
  const drafts: readonly Draft[] = [
    { kind: 'ledger', true_at, by, body: { origin, court } },
    { kind: 'key', true_at, by, body: { use: 'checkpoint', action: 'add', name: origin, key } },
  ]
  const appended = await turn.append(drafts)
  return appended.kind === 'refused' ? appended.refusal : turn.write(sql)
}

/** Which ledger, and how closely it is looked at. */
interface Opening extends Writing {
  readonly origin?: string
  /** Reads all entries, as is always done for whoever may write; otherwise only the end of the list. */
  readonly whole?: boolean
}

/**
 * Opens a ledger. Without signers it can only be read. A damaged one opens too: `damage` names the places, and every
 * append is refused with the first of them.
 */
export async function openLedger(address: string, writing: Opening): Promise<Opened> {
  let store: Store | undefined
  try {
    store = await openStore(address, writing.origin)
    const found = await inspectStore(store, writing.whole ?? writing.signers.length > 0)
    const { origin } = writing
    if (found !== undefined && (origin === undefined || origin === found.origin)) {
      return { kind: 'opened', ledger: new CourtLedger(store, found, writing) }
    }
    await store.close()
    return { kind: 'refused', refusal: notThere(address, found?.origin) }
  } catch (error) {
    await store?.close()
    return { kind: 'refused', refusal: storeRefusal(error, address) }
  }
}

function otherName({ origin }: NewLedger): Opened {
  const refusal = wrong(
    'ledger/origin',
    `назва журналу \`${origin}\` має бути без пробілів і \`+\` та збігатися з назвою першого ключа`,
    `the origin \`${origin}\` must have no spaces and no \`+\`, and be the name of the first key`,
  )
  return { kind: 'refused', refusal }
}

function notThere(address: string, found: string | undefined): LedgerRefusal {
  return wrong(
    'ledger/not-there',
    found === undefined ? `\`${address}\` не є журналом` : `\`${address}\` — журнал \`${found}\``,
    found === undefined
      ? `\`${address}\` is no ledger`
      : `\`${address}\` is the ledger \`${found}\``,
  )
}
