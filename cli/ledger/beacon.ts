/**
 * A public beacon over HTTP: the operator's configuration in, a plan and a way to fetch rounds out.
 *
 * Nothing that the beacon answers is believed: the signature is verified against the pinned key before it is used, so
 * any mirror will do.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type BeaconPlan, type FetchRound, isSignedRound, roundTime } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'

export interface BeaconOptions {
  readonly plan: BeaconPlan
  readonly fetchRound: FetchRound
}

/**
 * A file `{url, chain_hash, public_key, genesis, period, delay, witness}`: which beacon, pinned, and the witness whose clock
 * fixes the round. `--witness` names another one. `pauseMs` between tries.
 */
export async function beaconOptions(
  input: Input,
  pauseMs: number = PAUSE_MS,
): Promise<Or<BeaconOptions>> {
  const path = optionText(input, 'beacon')
  if (path === undefined) return noBeacon
  const data = await readData(path, LIMITS.policyBytes)
  return data.ok ? optionsIn(data.value, path, pauseMs, optionText(input, 'witness')) : data
}

const HEX = /^(?:[0-9a-f]{2})+$/

function optionsIn(
  data: unknown,
  path: string,
  pauseMs: number,
  named: string | undefined,
): Or<BeaconOptions> {
  if (!isFields(data)) return notABeacon(path, '{}')
  const { url, chain_hash, public_key, genesis, period, delay = DELAY } = data
  const witness = named ?? data['witness'] ?? null
  if (typeof url !== 'string' || URL.parse(url) === null) return notABeacon(path, 'url')
  if (typeof chain_hash !== 'string' || !/^[0-9a-f]{64}$/.test(chain_hash)) {
    return notABeacon(path, 'chain_hash')
  }
  if (typeof public_key !== 'string' || !HEX.test(public_key)) return notABeacon(path, 'public_key')
  if (!isCount(genesis)) return notABeacon(path, 'genesis')
  if (!isCount(period) || period === 0) return notABeacon(path, 'period')
  if (!isCount(delay)) return notABeacon(path, 'delay')
  if (!isName(witness)) return notABeacon(path, 'witness')
  const rounds = { genesis, period, delay }
  const plan: BeaconPlan = { source: 'beacon', chain_hash, public_key, ...rounds, witness }
  return right({ plan, fetchRound: fetchFrom(url, pauseMs) })
}

/** Seconds between a commitment and its round, where the configuration says nothing. */
const DELAY = 10
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const isName = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.trim() !== '')

const TRIES = 5
const PAUSE_MS = 1000
const TIMEOUT_MS = 10_000
const ANSWER_BYTES = 16 * 1024

/** Waits until the round is due, then asks; a round that does not come leaves the commitment open. */
const fetchFrom =
  (url: string, pauseMs: number): FetchRound =>
  async (plan, round) => {
    await pause(Math.max(0, roundTime(plan, round) * 1000 - Date.now()))
    const address = `${url.replace(/\/$/, '')}/${plan.chain_hash}/public/${round}`
    for (let tries = 1; ; tries++) {
      const signature = await signatureAt(address)
      if (signature !== undefined && isSignedRound(plan.public_key, round, signature))
        return signature
      if (tries === TRIES) return signature === undefined ? silent(round) : forged(round)
      await pause(pauseMs * tries)
    }
  }

async function signatureAt(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = answer.ok ? await answer.text() : ''
    const data: unknown = text.length > ANSWER_BYTES ? undefined : JSON.parse(text)
    const signature = isFields(data) ? data['signature'] : undefined
    return typeof signature === 'string' && HEX.test(signature) ? signature : undefined
  } catch {
    return undefined
  }
}

const silent = (round: number) => ({
  code: 'beacon-silent',
  message: {
    uk: `маяк не відповів про раунд ${round}; перелік закріплено, завершіть пізніше: zasady ledger settle`,
    en: `the beacon did not answer about round ${round}; the list is fixed, finish later: zasady ledger settle`,
  },
})

const forged = (round: number) => ({
  code: 'beacon-forged',
  message: {
    uk: `підпис раунду ${round} не належить цьому маякові; візьміть іншу адресу того самого маяка`,
    en: `the signature of round ${round} is not this beacon's; use another address of the same beacon`,
  },
})

const noBeacon = misused(
  { uk: 'не вказано `--beacon`', en: '`--beacon` is not given' },
  {
    uk: 'файл із ключами url, chain_hash, public_key, genesis, period, delay, witness',
    en: 'a file with the keys url, chain_hash, public_key, genesis, period, delay, witness',
  },
)

const notABeacon = (path: string, key: string) =>
  unreadable({
    uk: `\`${path}\`: маяк описано неповно: \`${key}\``,
    en: `\`${path}\`: the beacon is not described: \`${key}\``,
  })
