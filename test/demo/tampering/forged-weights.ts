/** The weights of a draw edited, and everything after it hashed and signed again with the real key. */
import {
  buildManifest,
  buildRecord,
  canonicalJson,
  digest,
  type Draft,
  type DistributionRecord,
  type Entry,
  type LedgerView,
  parseFraction,
  type Rational,
  readCheckpoint,
  verifyConsistency,
} from '../../../engine/index.ts'
import { byReplay, byStore, opened } from './looking.ts'
import { draftOf, rewritten } from './rewriting.ts'
import type { Detection, Tampering } from './tampering.ts'

export const editedWeights: Tampering = {
  what: 'суддям однієї справи змінено вагу в маніфесті, усе далі перераховано й підписано справжнім ключем',
  async run({ copy, saved }) {
    const [honest, forged] = [copy(), `${copy()}.forged`]
    const target = await lastResult(honest, readCheckpoint(saved)?.size ?? 0)
    const record = await forgedRecord(honest, target)
    await rewritten(honest, forged, (entry, view) => changed(entry, view, target, record))
    const caseId = record.manifest.case
    return [
      await byStore(forged, ['checkpoint/forked'], { checkpoints: [saved] }),
      await byConsistency(forged, saved),
      await byReplay(forged, caseId, 'manifest'),
    ]
  },
}

/** The last before a size. */
async function lastResult(address: string, to: number): Promise<Entry> {
  const ledger = await opened(address)
  for await (const entry of ledger.entries({ kinds: ['result'], to, descending: true })) {
    await ledger.close()
    return entry
  }
  throw new Error('the year has no draw')
}

/** The record of the same number with ten times the weight for the first of the list. */
async function forgedRecord(address: string, { body }: Entry): Promise<DistributionRecord> {
  const ledger = await opened(address)
  const bytes = await ledger.blob(String(body['record']))
  await ledger.close()
  const { manifest, randomness } = JSON.parse(
    Buffer.from(bytes ?? []).toString(),
  ) as DistributionRecord
  const pools = manifest.pools.map((pool) => ({
    ...pool,
    candidates: pool.candidates.map(({ id, fraction, derivation }, at) => {
      const { n, d } = parseFraction(fraction) ?? { n: 0n, d: 1n }
      return { id, derivation, weight: at === 0 ? reduced(n * 10n, d) : { n, d } }
    }),
  }))
  const made = buildManifest({ ...manifest, pools })
  if (made.kind !== 'manifest')
    throw new Error(`the forged manifest is malformed: ${JSON.stringify(made)}`)
  const built = buildRecord(made.manifest, randomness)
  if (built.kind !== 'record') throw new Error('nobody can be drawn by the forged manifest')
  return built.record
}

/** In lowest terms, as a manifest has it. */
function reduced(n: bigint, d: bigint): Rational {
  const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b))
  const common = greatest(n, d)
  return { n: n / common, d: d / common }
}

async function changed(
  entry: Entry,
  view: LedgerView,
  { seq, body }: Entry,
  record: DistributionRecord,
): Promise<Draft | undefined> {
  const isCommit = entry.seq === body['commit']
  if (!isCommit && entry.seq !== seq) return undefined
  const draft = await draftOf(entry, view)
  if (isCommit) {
    const [, facts] = draft.blobs ?? []
    const manifest = Buffer.from(canonicalJson(record.manifest))
    return {
      ...draft,
      body: { ...draft.body, manifest: digest(record.manifest) },
      blobs: [manifest, ...(facts === undefined ? [] : [facts])],
      openings: (draft.openings ?? []).filter(({ of }) => of === record.manifest.facts),
    }
  }
  const winners = record.result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  return {
    ...draft,
    body: { ...draft.body, record: digest(record), winners },
    blobs: [Buffer.from(canonicalJson(record))],
  }
}

/** Whoever saved a checkpoint asks for a proof that the ledger has only grown since. */
async function byConsistency(address: string, saved: string): Promise<Detection> {
  const ledger = await opened(address)
  const [from, to] = [readCheckpoint(saved), readCheckpoint((await ledger.head()).checkpoint)]
  if (from === undefined || to === undefined) throw new Error('no checkpoint')
  const proof = await ledger.consistency(from.size, to.size)
  await ledger.close()
  const found = !verifyConsistency({ from, to, proof })
  return { found, by: 'доказ узгодженості', where: found ? `size ${from.size} → ${to.size}` : '—' }
}
