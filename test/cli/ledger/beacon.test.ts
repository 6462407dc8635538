/** A public beacon, played by a server on loopback with the real rounds of quicknet. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatVerifierKey, verifierKey } from '../../../engine/index.ts'
import { beaconOptions } from '../../../cli/ledger/beacon.ts'
import quicknet from '../../vectors/drand-quicknet.json' with { type: 'json' }
import { signerOf } from '../../support/ledgers.ts'
import { temporaryFolder } from '../run.ts'
import { beaconStandIn } from './beacon-stand-in.ts'
import { newCourt } from './court.ts'

const SAMPLE = 'policies/courts/desnianskyi/sample/intake-2026-08-04.yaml'
const CONFIG = {
  chain_hash: quicknet.chain_hash,
  public_key: quicknet.public_key,
  genesis: quicknet.genesis_time,
  period: quicknet.period_seconds,
  delay: 10,
}
const [first, second] = quicknet.rounds
const inputWith = (config: object) => {
  const path = join(temporaryFolder(), 'маяк.json')
  writeFileSync(path, JSON.stringify(config))
  return { args: [], options: { beacon: path } }
}

async function fetched(signatureOf: (round: number) => string | undefined) {
  const url = await beaconStandIn(signatureOf)
  const options = await beaconOptions(inputWith({ ...CONFIG, url }), 1)
  if (!options.ok) throw new Error(options.complaint.message.en)
  return options.value.fetchRound(options.value.plan, 1000)
}

test('the signature of a real round is taken as it is', async () => {
  expect(await fetched((round) => (round === 1000 ? first?.signature : undefined))).toBe(
    first?.signature,
  )
})

test('the signature of another round, or none, is never taken', async () => {
  expect(await fetched(() => second?.signature)).toMatchObject({ code: 'beacon-forged' })
  expect(await fetched(() => undefined)).toMatchObject({ code: 'beacon-silent' })
})

test('a witness is named by the file or by the command, and none where nothing is said', async () => {
  const told = async (more: object, witness?: string) => {
    const { options, ...input } = inputWith({ ...CONFIG, url: 'http://127.0.0.1:1', ...more })
    const found = await beaconOptions({ ...input, options: { ...options, witness } })
    return found.ok ? found.value.plan.witness : found.complaint.message.en
  }
  expect(await told({})).toBe(null)
  expect(await told({ witness: 'witness.example/w1' })).toBe('witness.example/w1')
  expect(await told({ witness: 'witness.example/w1' }, 'інший')).toBe('інший')
  expect(await told({ witness: true })).toContain('`witness`')
})

test('a distribution that waits for a witness says what to do', async () => {
  const court = await newCourt(() => Promise.resolve())
  const { name, publicKey } = signerOf('witness.example/w1', 2).verifier
  const { options } = inputWith({ ...CONFIG, url: 'http://127.0.0.1:1', witness: name })
  const key = formatVerifierKey(verifierKey('cosignature', name, publicKey))
  await court.json('ledger', 'witness', 'add', key)
  const day = await court.run(
    'distribute',
    SAMPLE,
    '--source',
    'beacon',
    '--beacon',
    options.beacon,
  )
  expect(day.out).toContain('zasady ledger checkpoint')
  expect(await court.json('ledger', 'status')).toMatchObject({ kinds: { commit: 5 } })
})

test.each([['url'], ['chain_hash'], ['public_key'], ['genesis'], ['period']])(
  'a configuration without %s is refused',
  async (key) => {
    const config: Record<string, unknown> = { ...CONFIG, url: 'http://127.0.0.1:1' }
    Reflect.deleteProperty(config, key)
    const options = await beaconOptions(inputWith(config))
    expect(options).toMatchObject({ ok: false, complaint: { exit: 5 } })
    expect(JSON.stringify(options)).toContain(key)
  },
)
