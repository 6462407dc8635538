/** Whose an id is: by the registers, or where they have nobody of it by the facts of the distribution itself. */
import type { Entry, LedgerView } from '../../../engine/index.ts'
import type { Desk } from './desk.ts'

/** `entry`: the commitment or the decision that speaks of the person. */
export type NamesFor = (id: string, entry: Entry) => Promise<string>

export async function namesFor({ court: { ledger }, facts }: Desk): Promise<NamesFor> {
  const known = await facts.names()
  const read = new Map<number, ReadonlyMap<string, string>>()
  return async (id, entry) => {
    const name = known.get(id)
    if (name !== undefined) return name
    const own = read.get(entry.seq) ?? (await namesInFacts(ledger, entry))
    read.set(entry.seq, own)
    return own.get(id) ?? id
  }
}

/** Surnames in the facts that a commitment or a decision rests on; none where they were redacted. */
export async function namesInFacts(
  ledger: LedgerView,
  { kind, body }: Entry,
): Promise<ReadonlyMap<string, string>> {
  const manifest = kind === 'commit' ? await jsonOf(ledger, body['manifest']) : body
  const facts = await jsonOf(ledger, manifest?.['facts'])
  const lists = Object.values(facts ?? {}).filter(Array.isArray)
  return new Map(lists.flat().flatMap(nameOf))
}

function nameOf(person: unknown): readonly (readonly [string, string])[] {
  if (typeof person !== 'object' || person === null) return []
  const { id, surname } = person as { readonly id?: unknown; readonly surname?: unknown }
  return typeof id === 'string' && typeof surname === 'string' ? [[id, surname]] : []
}

/** A text of the ledger as JSON; `undefined` where it is gone. */
export async function jsonOf(
  ledger: LedgerView,
  digest: unknown,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const bytes = typeof digest === 'string' ? await ledger.blob(digest) : undefined
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>)
}
