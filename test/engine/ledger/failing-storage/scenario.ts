/**
 * A process that keeps a ledger while its disk fails: `node scenario.ts ADDRESS`.
 *
 * A line of standard output for each entry that was acknowledged (`ack`, its place, its value), for each append that was
 * not (`no`, why), and for what could not be opened or closed. Makes the ledger where there is none.
 */
import { existsSync, writeSync } from 'node:fs'
import type { CourtLedger } from '../../../../engine/ledger/court-ledger.ts'
import { newPrivateKey, parsePrivateKey } from '../../../../engine/ledger/notes/signer.ts'
import { createLedger, openLedger } from '../../../../engine/ledger/open-ledger.ts'
import type { Draft } from '../../../../engine/ledger/types.ts'
import { hash } from 'node:crypto'

const ORIGIN = 'court.example/docket'
const [address = ''] = process.argv.slice(2)
const signer = parsePrivateKey(newPrivateKey(ORIGIN, (count) => Buffer.alloc(count, 1)))
if (signer === undefined) throw new Error(`${ORIGIN} cannot be the name of a key`)
const writing = { signers: [signer], clock: Date.now }
const at = { true_at: '2026-08-04', by: 'секретар-1' }

const say = (...words: readonly unknown[]): number => writeSync(1, `${words.join(' ')}\n`)

const register = (value: string): Draft => ({
  ...at,
  kind: 'register',
  body: { subject: 'judges/с02', set: { value }, order: null, reason: null, corrects: null },
})

/** A policy whose text fills several pages. */
function policy(): Draft {
  const text = Buffer.from('засади '.repeat(3000))
  const files = [{ path: 'demo.zasady', digest: `sha256:${hash('sha256', text)}` }]
  const body = { document: 'demo', files, editions: [], reason: null, corrects: null }
  const edition = {
    in_force_from: '2026-01-01',
    digest: `sha256:${'ab'.repeat(32)}`,
    decision: '—',
    adopted: null,
    published: null,
  }
  return { ...at, kind: 'policy', body: { ...body, editions: [edition] }, blobs: [text] }
}

async function append(ledger: CourtLedger, draft: Draft, value: string): Promise<void> {
  try {
    const appended = await ledger.append([draft])
    if (appended.kind === 'refused') say('no', appended.refusal.code)
    else for (const { seq } of appended.entries) say('ack', seq, value)
  } catch (error) {
    say('no', error instanceof Error ? error.message : String(error))
  }
}

const named = { origin: ORIGIN, court: 'Умовний суд', by: 'адмін', true_at: '2026-01-01' }
const opened = await (existsSync(address)
  ? openLedger(address, writing)
  : createLedger(address, named, writing))
if (opened.kind === 'refused') say('no', opened.refusal.code)
else {
  const { ledger } = opened
  say('ack', 0, '-')
  await append(ledger, register('один'), 'один')
  await append(ledger, policy(), '-')
  const group = ['два', 'три', 'чотири'].map((value) => append(ledger, register(value), value))
  await Promise.all(group)
  await append(ledger, register('п’ять'), 'п’ять')
  try {
    await ledger.close()
  } catch (error) {
    say('no', error instanceof Error ? error.message : String(error))
  }
}
