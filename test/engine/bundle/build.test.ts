/** What a bundle is made of, and when there is none. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  beaconNumbers,
  buildBundle,
  bundlePage,
  bundleText,
  ceremonyNumbers,
  combinedNumbers,
  cosign,
  digestOfBytes,
  formatVerifierKey,
  type NumberSource,
  parseVerifierKey,
  readCheckpoint,
  verifierKey,
  verifyBundle,
} from '../../../engine/index.ts'
import type { Bundle } from '../../../engine/index.ts'
import { settle } from '../../../engine/allocation/settle.ts'
import { allocate } from '../../../engine/allocation/allocate.ts'
import {
  act,
  BEFORE_ROUND,
  bundleCourt,
  DAY_OF_ROUND,
  WITNESS,
} from '../../support/bundle-court.ts'
import { ORIGIN, PLACES, signerOf, temporaryFolder, START } from '../../support/ledgers.ts'
import { bundleIn } from '../../support/sample-bundles.ts'
import { actOn, BY, type SampleCourt, sampleCourt } from '../../support/sample-court.ts'
import quicknet from '../../vectors/drand-quicknet.json' with { type: 'json' }

const newPlace = (): string => join(temporaryFolder(), 'court.sqlite')
const kindsIn = ({ entries }: Bundle): readonly string[] =>
  entries.map(({ bytes }) => (JSON.parse(bytes) as { kind: string }).kind)

describe.each(PLACES)('a case of a real court in $store', ({ address }) => {
  test('makes a bundle that is verified by the key of the court', async (context) => {
    const place = await address()
    if (place === undefined) return context.skip('no such store on this machine')
    const court = await sampleCourt(place)
    await court.allocate('999/1001/26')
    const bundle = await bundleIn(court.ledger, { case: '999/1001/26' })
    expect(bundle.openings).toEqual([])
    expect(JSON.stringify(bundle.facts)).not.toContain('sick')
    expect(JSON.stringify(bundle.manifest)).not.toContain('"value":"sick"')
    const known = { key: signerOf().verifier, case: '999/1001/26', origin: ORIGIN }
    expect(verifyBundle(bundleText(bundle), known).kind).toBe('verified')
    expect(bundle.verifier_keys.map((key) => parseVerifierKey(key)?.name)).toEqual([ORIGIN])
  })
})

describe('the bundle of a real court', () => {
  test('of a repeat distribution holds its act', async () => {
    const court = await sampleCourt(newPlace())
    await court.ledger.append([actOn('999/0412/26')])
    await court.allocate('999/0412/26')
    const bundle = await bundleIn(court.ledger, { case: '999/0412/26' })
    expect(bundle.attempt).toBe(2)
    // The act of the assembly that approved the policy, and its own.
    expect(kindsIn(bundle).filter((kind) => kind === 'act')).toHaveLength(2)
    expect(verifyBundle(bundleText(bundle)).kind).toBe('verified')
  })

  test('opens for an auditor what is sealed for the public', async () => {
    const court = await sampleCourt(newPlace())
    await court.allocate('999/1001/26')
    const bundle = await bundleIn(court.ledger, { case: '999/1001/26', open: true })
    expect(bundle.openings.map(({ value }) => value)).toContain('sick')
    const found = verifyBundle(bundleText(bundle))
    expect(found.kind === 'verified' && found.steps.at(-1)?.status).toBe('holds')
  })

  test('of a ceremony holds the act of the ceremony', async () => {
    const court = await sampleCourt(newPlace())
    const bundle = await ceremonial(court, '999/1002/26')
    expect(kindsIn(bundle).join(' ')).toBe(
      'ledger key key policy act approval commit act randomness result',
    )
    expect(verifyBundle(bundleText(bundle)).kind).toBe('verified')
  })

  test('of a beacon combined with the chain is verified to the signature of the beacon', async () => {
    const [round] = quicknet.rounds as [(typeof quicknet.rounds)[number]]
    let now = START
    const court = await sampleCourt(newPlace(), () => now)
    now = (round.time - 1) * 1000
    const numbers = combinedNumbers(court.setting.numbers, beaconOf(round.signature))
    const setting = { ...court.setting, source: 'combined' as const, numbers }
    const { ledger, runtime } = court
    const drawn = await allocate(ledger, runtime, court.matter('999/1001/26'), setting)
    expect(drawn.kind).toBe('drawn')
    const bundle = await bundleIn(ledger, { case: '999/1001/26' })
    expect(verifyBundle(bundleText(bundle)).kind).toBe('verified')
  })
})

const beaconOf = (signature: string): NumberSource =>
  beaconNumbers(
    {
      source: 'beacon',
      chain_hash: quicknet.chain_hash,
      public_key: quicknet.public_key,
      genesis: quicknet.genesis_time,
      period: quicknet.period_seconds,
      delay: 0,
      witness: null,
    },
    () => Promise.resolve(signature),
  )

/** The list is fixed, the act is entered, the digits are announced. */
async function ceremonial(court: SampleCourt, caseId: string): Promise<Bundle> {
  let seq = -1
  const numbers = ceremonyNumbers(['Взірцева О. О.', 'Умовна У. У.'], () =>
    Promise.resolve(
      seq < 0
        ? { code: 'later', message: { uk: 'ще ні', en: 'not yet' } }
        : { digits: '31415926535897932384', act: seq },
    ),
  )
  const setting = { ...court.setting, source: 'ceremony' as const, numbers }
  const held = await allocate(court.ledger, court.runtime, court.matter(caseId), setting)
  if (held.kind !== 'held' || held.commit === undefined) throw new Error(held.kind)
  const entered = await court.ledger.append([actOn(caseId, 'ц-1')])
  if (entered.kind === 'appended') seq = entered.entries[0]?.seq ?? -1
  await settle(court.ledger, held.commit, numbers, BY)
  return bundleIn(court.ledger, { case: caseId })
}

describe('there is no bundle', () => {
  const refused = async (court: Awaited<ReturnType<typeof bundleCourt>>, request: object) => {
    const built = await buildBundle(court.ledger, { case: '999/1/26', ...request })
    return built.kind === 'refused' ? built.refusal : built.kind
  }

  test('of a case that the ledger does not know', async () => {
    const court = await bundleCourt(newPlace())
    expect(await refused(court, {})).toMatchObject({ code: 'bundle/unknown-case' })
  })

  test('of an attempt that was not made; the known ones are named', async () => {
    const court = await bundleCourt(newPlace())
    await court.draw('999/1/26')
    expect(await refused(court, { attempt: 2 })).toMatchObject({
      code: 'bundle/unknown-attempt',
      message: { en: expect.stringContaining('there are: 1') },
    })
  })

  test('of a matter settled without a draw; its entry is named', async () => {
    const court = await sampleCourt(newPlace())
    await court.allocate('999/0731/25')
    const built = await buildBundle(court.ledger, { case: '999/0731/25' })
    expect(built).toMatchObject({
      kind: 'refused',
      refusal: { code: 'bundle/no-draw', seq: 7 },
    })
  })

  test('of a draw that is still open, and of one that was abandoned', async () => {
    const court = await bundleCourt(newPlace())
    const silent: NumberSource = {
      plan: (view) => court.numbers.chain.plan(view),
      take: () =>
        Promise.resolve({
          kind: 'not_taken',
          refusal: { code: 'later', message: { uk: 'ще ні', en: 'not yet' } },
        }),
    }
    await expect(court.draw('999/1/26', { numbers: silent })).rejects.toThrow('not yet')
    const open = await refused(court, {})
    expect(open).toMatchObject({ code: 'bundle/open' })
    const commit = (open as { seq: number }).seq
    await court.ledger.append([
      {
        kind: 'abandon',
        true_at: '2026-08-04',
        by: BY,
        body: { commit, reason: 'помилка', act: commit + 1 },
      },
    ])
    expect(await refused(court, {})).toMatchObject({ code: 'bundle/abandoned' })
  })
})

describe('a proof from a checkpoint saved earlier', () => {
  test('is refused for a checkpoint of another ledger, a larger or a rewritten one', async () => {
    const court = await bundleCourt(newPlace())
    await court.draw('999/1/26')
    const { checkpoint } = await court.ledger.head()
    const since = (note: string) => buildBundle(court.ledger, { case: '999/1/26', since: note })
    expect(await since(checkpoint.replace(ORIGIN, 'інший.example'))).toMatchObject({
      refusal: { message: { en: expect.stringContaining('is not one of the ledger') } },
    })
    expect(await since(checkpoint.replace(/\n\d+\n/, '\n999\n'))).toMatchObject({
      refusal: { message: { en: expect.stringContaining('only 10') } },
    })
    const other = await bundleCourt(newPlace(), START + 3_600_000)
    const { checkpoint: rewritten } = await other.ledger.head()
    expect(readCheckpoint(rewritten)?.size).toBe(7)
    expect(await since(rewritten)).toMatchObject({
      refusal: { message: { en: expect.stringContaining('entries made before it were changed') } },
    })
  })
})

test('a link after one that was abandoned leads back to the anchor all the same', async () => {
  const court = await bundleCourt(newPlace())
  await court.draw('999/1/26')
  const held = await court.ledger.append(async (view) => {
    const [, commit] = [await view.entry(4), await view.entry(7)]
    if (commit === undefined) throw new Error('there is no commitment')
    const manifest = await view.blob(String(commit.body['manifest']))
    const text = new TextDecoder().decode(manifest).replace('999/1/26', '999/9/26')
    const body = {
      ...commit.body,
      case: '999/9/26',
      manifest: digestOfBytes(Buffer.from(text)),
      source: await court.numbers.chain.plan(view),
    } as Readonly<Record<string, unknown>>
    return [{ kind: 'commit', true_at: commit.true_at, by: BY, body, blobs: [Buffer.from(text)] }]
  })
  expect(held).toMatchObject({ kind: 'appended', entries: [{ seq: 10 }] })
  await court.ledger.append([act('999/9/26')])
  const body = { commit: 10, reason: 'помилка', act: 11 }
  await court.ledger.append([{ kind: 'abandon', true_at: '2026-08-04', by: BY, body }])
  await court.draw('999/2/26')
  const bundle = await bundleIn(court.ledger, { case: '999/2/26' })
  expect(kindsIn(bundle).filter((kind) => kind === 'randomness')).toHaveLength(1)
  expect(verifyBundle(bundleText(bundle)).kind).toBe('verified')
})

test('a number that a witness dates brings the witness along, and is dated by it', async () => {
  // The clock of the court is a minute slow: by it another round would be due.
  const court = await bundleCourt(newPlace(), BEFORE_ROUND - 60_000)
  const { name, publicKey } = WITNESS.verifier
  const key = formatVerifierKey(verifierKey('cosignature', name, publicKey))
  const at = { true_at: '2023-08-23', by: BY }
  const body = { use: 'witness', action: 'add', name, key }
  await court.ledger.append([{ ...at, kind: 'key', body }])
  const drawing = court.draw('999/3/23', { asOf: DAY_OF_ROUND, numbers: court.numbers.witnessed })
  await expect(drawing).rejects.toThrow(`give the checkpoint to the witness \`${name}\``)
  const { checkpoint, size } = await court.ledger.head()
  const note = cosign(checkpoint, WITNESS, BEFORE_ROUND / 1000)
  await court.ledger.append([{ ...at, kind: 'witnessed', body: { size, note } }])
  const [commit] = await Array.fromAsync(court.ledger.entries({ kinds: ['commit'] }))
  const settled = await settle(court.ledger, commit!, court.numbers.witnessed, BY)
  expect(settled.kind).toBe('settled')
  const bundle = await bundleIn(court.ledger, { case: '999/3/23' })
  expect(kindsIn(bundle)).toContain('witnessed')
  expect(verifyBundle(bundleText(bundle)).kind).toBe('verified')
  const without = bundle.entries.filter((_, place) => kindsIn(bundle)[place] !== 'witnessed')
  const refused = verifyBundle(bundleText({ ...bundle, entries: without }))
  expect(refused).toMatchObject({ kind: 'refused', failed: { check: 'order' } })
  expect(bundlePage(bundle)).toContain(`(${BEFORE_ROUND / 1000} + 10 - `)
  expect(bundlePage(bundle)).toContain(`За годинником свідка ${name}`)
})

test('a bundle for one size is the same whoever makes it', async () => {
  const made = await Promise.all(
    [1, 2].map(async () => {
      const court = await bundleCourt(newPlace())
      await court.draw('999/1/26')
      await court.ledger.append([act('999/1/26')])
      return bundleText(await bundleIn(court.ledger, { case: '999/1/26' }))
    }),
  )
  expect(made[0]).toBe(made[1])
})
