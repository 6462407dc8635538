/**
 * A draw made without the engine: a manifest and a number in, the record of `court-draw-v1` out (record/FORMAT.md § 5).
 */
import { canonical, hex, type Json } from './digests.ts'

const RANGE = 2n ** 48n

/** The record of a draw; `number` is the body of its randomness entry. */
export function recordOf(manifest: Json, number: Json): Json {
  const m = hex(canonical(manifest))
  const source = manifest.randomness_source
  return {
    format: 'zasady-record/1',
    manifest,
    manifest_digest: m,
    randomness: {
      source,
      binding: true,
      value: number.value,
      ...(source !== 'system' && { evidence: number.evidence }),
    },
    result: { seats: seatsOf(manifest, m, number.value) },
  }
}

function seatsOf(manifest: Json, m: string, r: string): Json[] {
  const seats: Json[] = []
  for (const { seat, role, pool } of manifest.seats) {
    const { candidates } = manifest.pools.find(({ id }: Json) => id === pool)
    const left = candidates.filter(({ id }: Json) => !seats.some(({ winner }) => winner === id))
    seats.push({ seat, role, ...drawn(left, m, r, seat) })
  }
  return seats
}

function drawn(left: readonly Json[], m: string, r: string, seat: number): Json {
  const total = left.reduce((sum: bigint, { weight }) => sum + BigInt(weight), 0n)
  if (total === 0n) return nobody(left)
  for (let attempt = 0; ; attempt++) {
    const h = hex(`court-draw-v1\n${m}\n${r}\n${seat}\n${attempt}\n`)
    const n = BigInt(`0x${h.slice(0, 12)}`)
    if (n >= RANGE - (RANGE % total)) continue
    const holder = holderOf(left, n % total)
    const forced = left.filter(({ weight }) => weight !== '0').length === 1
    const k = String(n % total)
    return { try: attempt, digest: h, n: String(n), total: String(total), k, ...holder, forced }
  }
}

/** What a cheat would write where no draw is possible. */
const nobody = ([first]: readonly Json[]): Json => ({
  try: 0,
  digest: hex(''),
  n: '0',
  total: '0',
  k: '0',
  winner: first.id,
  interval: { first: '0', last: '0' },
  forced: true,
})

function holderOf(left: readonly Json[], k: bigint): Json {
  let first = 0n
  for (const { id, weight } of left) {
    const next = first + BigInt(weight)
    if (k < next) return { winner: id, interval: { first: String(first), last: String(next - 1n) } }
    first = next
  }
  throw new Error('k is below the sum of the weights')
}
