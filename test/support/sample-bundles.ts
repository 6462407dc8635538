/**
 * The sample bundles, made anew: what `test/fixtures/bundles/good-*.json` must stay, byte for byte. Writers of
 * independent verifiers rely on those files.
 */
import {
  type Bundle,
  buildBundle,
  type BundleRequest,
  type CourtLedger,
} from '../../engine/index.ts'
import { act, BEFORE_ROUND, bundleCourt, DAY_OF_ROUND, FIXTURES } from './bundle-court.ts'

export const SAMPLE_BUNDLES = ['good-chain', 'good-open', 'good-combined'] as const
export type SampleBundle = (typeof SAMPLE_BUNDLES)[number]

export const sampleBundlePath = (name: SampleBundle): string => `${FIXTURES}/${name}.json`

/** A public bundle of a panel of three (link 2 of a chain); an opened one of a repeat distribution, with a proof from a
 * saved checkpoint; one of a chain combined with a beacon. */
export async function sampleBundle(name: SampleBundle, address: string): Promise<Bundle> {
  return name === 'good-combined' ? combined(address) : chained(name, address)
}

async function combined(address: string): Promise<Bundle> {
  const court = await bundleCourt(address, BEFORE_ROUND - 60_000)
  const { checkpoint } = await court.ledger.head()
  court.clock.now = BEFORE_ROUND
  await court.draw('999/3/23', { asOf: DAY_OF_ROUND, numbers: court.numbers.combined })
  return bundleIn(court.ledger, { case: '999/3/23', since: checkpoint })
}

async function chained(name: SampleBundle, address: string): Promise<Bundle> {
  const court = await bundleCourt(address)
  const { checkpoint } = await court.ledger.head()
  const first = await court.draw('999/1/26')
  await court.draw('999/2/26', { size: 3 })
  if (name === 'good-chain') return bundleIn(court.ledger, { case: '999/2/26' })
  await court.ledger.append([act('999/1/26')])
  await court.draw('999/1/26', { without: first.record.result.seats[0]?.winner ?? '' })
  return bundleIn(court.ledger, { case: '999/1/26', open: true, since: checkpoint })
}

/** A bundle that must be there. */
export async function bundleIn(ledger: CourtLedger, request: BundleRequest): Promise<Bundle> {
  const built = await buildBundle(ledger, request)
  if (built.kind === 'bundle') return built.bundle
  throw new Error(built.refusal.message.en)
}
