/**
 * A ledger written anew by whoever has its key: every entry as it was but for what is changed, every checkpoint signed
 * again. In itself such a ledger is whole.
 */
import {
  createLedger,
  type CourtLedger,
  type Draft,
  type Entry,
  type LedgerView,
} from '../../../engine/index.ts'
import { KEY } from '../sample-year.ts'
import { opened } from './looking.ts'

/** What stands in the place of an entry; nothing to leave it as it was. */
export type Change = (entry: Entry, view: LedgerView) => Promise<Draft | undefined>

/** Writes the ledger at one address anew at another. */
export async function rewritten(from: string, to: string, change: Change): Promise<void> {
  const old = await opened(from)
  const entries: Entry[] = []
  for await (const entry of old.entries()) entries.push(entry)
  const [first] = entries
  if (first === undefined) throw new Error('the ledger is empty')
  const clocks = entries.map(({ recorded_at: at }) => Date.parse(at))
  let next = 0
  // The first turn makes two entries.
  const clock = () => clocks[next++ === 0 ? 0 : next] ?? 0
  const { origin, court } = first.body as { readonly origin: string; readonly court: string }
  const named = { origin, court, by: first.by, true_at: first.true_at }
  const made = await createLedger(to, named, { signers: [KEY], clock })
  if (made.kind === 'refused') throw new Error(made.refusal.message.uk)
  for (const part of parts(entries)) {
    await Promise.all(part.map((entry) => append(made.ledger, entry, old, change)))
  }
  await made.ledger.close()
  await old.close()
}

/** Cut where a witness signed: a checkpoint of that size must be there again. */
function parts(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const sizes = entries.flatMap(({ kind, body }) =>
    kind === 'witnessed' ? [body['size'] as number] : [],
  )
  const ends = [...sizes, entries.length]
  return ends.map((end, at) => entries.slice(ends[at - 1] ?? 2, end))
}

/** Those that are asked for together share turns, in their order. */
async function append(to: CourtLedger, entry: Entry, old: CourtLedger, change: Change) {
  const appended = await to.append(async () => [
    (await change(entry, old)) ?? (await draftOf(entry, old)),
  ])
  if (appended.kind === 'refused') {
    throw new Error(`${entry.seq} ${entry.kind}: ${appended.refusal.message.uk}`)
  }
}

/** The entry with the texts that it names, as it was. */
export async function draftOf(entry: Entry, view: LedgerView): Promise<Draft> {
  const { kind, true_at, by, body } = entry
  const digests = await textsOf(entry, view)
  const blobs = await Promise.all(digests.map(async (one) => (await view.blob(one)) ?? Buffer.of()))
  const kept = await Promise.all(
    digests.map(async (of) => (await view.openings(of)).map((opening) => ({ of, opening }))),
  )
  return { kind, true_at, by, body, blobs, openings: kept.flat() }
}

async function textsOf({ kind, body }: Entry, view: LedgerView): Promise<readonly string[]> {
  switch (kind) {
    case 'policy':
      return (body['files'] as readonly { readonly digest: string }[]).map(({ digest }) => digest)
    case 'commit': {
      const manifest = await view.blob(String(body['manifest']))
      const { facts } = JSON.parse(Buffer.from(manifest ?? []).toString()) as { facts: string }
      return [String(body['manifest']), facts]
    }
    case 'result':
      return [String(body['record'])]
    case 'decision':
      return [String(body['facts'])]
    case 'ledger':
    case 'key':
    case 'chain':
    case 'approval':
    case 'register':
    case 'act':
    case 'outage':
    case 'randomness':
    case 'abandon':
    case 'witnessed':
    case 'redaction':
      return []
  }
}
