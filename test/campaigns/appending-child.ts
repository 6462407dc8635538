/**
 * A process that appends until it is killed: `node appending-child.ts <address> <name>`.
 *
 * Several callers at a time; a line on standard output, written at once, for each append that was acknowledged:
 * `<id> <seq>`. Ids are unique, so that what is lost or double can be told. It loads little: its life is short.
 */
import { writeSync } from 'node:fs'
import { newPrivateKey, parsePrivateKey } from '../../engine/ledger/notes/signer.ts'
import { openLedger } from '../../engine/ledger/open-ledger.ts'
import type { Draft } from '../../engine/ledger/types.ts'
import { canonicalJson, digest } from '../../engine/record/canonical-json.ts'

const CALLERS = 24
const [address = '', name = ''] = process.argv.slice(2)
const signer = parsePrivateKey(newPrivateKey('court.example/docket', (n) => Buffer.alloc(n, 1)))
if (signer === undefined) throw new Error('no key')
const opened = await openLedger(address, { signers: [signer], clock: Date.now })
if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
const { ledger } = opened

const at = { true_at: '2026-08-04', by: name }

async function append(id: string, draft: Draft): Promise<number> {
  const appended = await ledger.append([draft])
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
  const seq = appended.entries[0]?.seq ?? -1
  writeSync(1, `${id} ${seq}\n`)
  return seq
}

const register = (id: string): Draft => ({
  ...at,
  kind: 'register',
  body: { subject: id, set: { value: '1' }, order: null, reason: null, corrects: null },
})

/** What all manifests here have in common. */
const MANIFEST = {
  format: 'zasady-manifest/1',
  attempt: 1,
  attempt_act: null,
  engine: '0.1.0',
  as_of: '2026-08-04T09:50:00+03:00',
  scheme: 'court-draw-v1',
  randomness_source: 'system',
  pools: [
    {
      id: 'judges',
      multiplier: '1',
      candidates: [{ id: 'Вигадько', weight: '1', fraction: '1', derivation: '1' }],
      excluded: [],
    },
  ],
  seats: [{ seat: 1, role: 'presiding', pool: 'judges' }],
}

/** A commitment with its texts, and its number: the tables of allocations, cases and texts are written too. */
async function commit(id: string, policy: number, edition: object): Promise<void> {
  const facts = { id }
  const manifest = { ...MANIFEST, case: id, policy: edition, facts: digest(facts) }
  const body = {
    case: id,
    attempt: 1,
    act: null,
    policy,
    manifest: digest(manifest),
    source: { source: 'system' },
  }
  const blobs = [Buffer.from(canonicalJson(manifest)), Buffer.from(canonicalJson(facts))]
  const seq = await append(`${id}-c`, { ...at, kind: 'commit', body, blobs })
  await append(`${id}-r`, {
    ...at,
    kind: 'randomness',
    body: { commit: seq, value: digest(id).slice(7), evidence: {} },
  })
}

async function caller(number: number): Promise<never> {
  const policy = await ledger.entry(2)
  const [edition] = (policy?.body['editions'] ?? []) as readonly Record<string, string>[]
  const named = {
    id: policy?.body['document'],
    edition: edition?.['digest'],
    in_force_from: edition?.['in_force_from'],
  }
  for (let n = 0; ; n++) {
    const id = `${name}-${number}-${n}`
    if (n % 4 === 3) await commit(id, 2, named)
    else await append(id, register(id))
  }
}

writeSync(1, 'ready\n')
await Promise.all(Array.from({ length: CALLERS }, (_, number) => caller(number)))
