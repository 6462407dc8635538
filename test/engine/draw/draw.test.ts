import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrawInput, drawSeats, fairPick, type SeatDraw } from '../../../engine/draw/draw.ts'
import type { Candidate } from '../../../engine/draw/intervals.ts'
import worked from '../../vectors/derived-court-draw-v1.json' with { type: 'json' }

const hex64 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

const pool = fc
  .array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 8 })
  .map((weights) => weights.map((weight, index) => ({ id: `j${index}`, weight })))

describe('the draw court-draw-v1', () => {
  test('is the worked example, number by number', () => {
    const candidates = (JSON.parse(worked.manifest_text) as Manifest).candidates.map(
      ({ id, weight }) => ({ id, weight: BigInt(weight) }),
    )
    const input = {
      manifestDigest: createHash('sha256').update(worked.manifest_text).digest('hex'),
      randomness: worked.beacon_randomness,
      seats: [{ candidates }, { candidates }],
    }
    expect(input.manifestDigest).toBe(worked.manifest_sha256)
    expect(seatsOf(input)).toMatchObject(
      worked.seats.map((seat) => ({
        seat: seat.seat,
        try: seat.try_,
        digest: seat.hash,
        n: BigInt(seat.n),
        total: BigInt(seat.total_weight),
        k: BigInt(seat.pick),
        winner: seat.selected,
        forced: false,
      })),
    )
    expect(seatsOf(input).map(({ interval }) => interval)).toEqual([
      { first: 275n, last: 324n },
      { first: 175n, last: 274n },
    ])
  })

  test.each(worked.rejection_edge_cases)('takes or rejects ticket $n of $total_weight', (edge) => {
    const pick = fairPick(BigInt(edge.n), BigInt(edge.total_weight))
    expect(pick).toBe(edge.pick === null ? undefined : BigInt(edge.pick))
  })

  test('gives every number the same count of tickets: all totals of an 8-bit range', () => {
    for (let total = 1n; total <= 256n; total++) {
      const counts = new Map<bigint, number>()
      for (let n = 0n; n < 256n; n++) {
        const pick = fairPick(n, total, 256n)
        if (pick !== undefined) counts.set(pick, (counts.get(pick) ?? 0) + 1)
      }
      expect(counts.size).toBe(Number(total))
      expect(new Set(counts.values())).toEqual(new Set([Math.floor(256 / Number(total))]))
    }
  })

  test('tries again with the next digest when a ticket is rejected', () => {
    const weight = 2n ** 47n + 1n
    const tries = Array.from({ length: 40 }, (_, index) => {
      const candidates = [{ id: 'a', weight }]
      const randomness = index.toString(16).padStart(64, '0')
      return seatsOf({
        manifestDigest: worked.manifest_sha256,
        randomness,
        seats: [{ candidates }],
      })
    }).map(([seat]) => seat?.try ?? -1)
    expect(Math.max(...tries)).toBeGreaterThan(0)
    expect(Math.min(...tries)).toBe(0)
  })

  test('gives the same result for the same manifest and randomness', () => {
    fc.assert(
      fc.property(pool, hex64, hex64, (candidates, manifestDigest, randomness) => {
        const input = { manifestDigest, randomness, seats: [{ candidates }] }
        expect(drawSeats(input)).toEqual(drawSeats(structuredClone(input)))
      }),
    )
  })

  test('never draws anybody with weight zero, and the winner holds the number drawn', () => {
    fc.assert(
      fc.property(pool, hex64, hex64, (candidates, manifestDigest, randomness) => {
        const drawn = drawSeats({ manifestDigest, randomness, seats: [{ candidates }] })
        if (drawn.kind === 'refused') {
          expect(drawn.reason).toBe('load-zero')
          return
        }
        const [seat] = drawn.seats
        const winner = candidates.find(({ id }) => id === seat?.winner)
        expect(winner?.weight).toBeGreaterThan(0n)
        expect(seat?.interval.first).toBeLessThanOrEqual(seat?.k ?? -1n)
        expect(seat?.interval.last).toBeGreaterThanOrEqual(seat?.k ?? -1n)
      }),
    )
  })

  test('is not changed by candidates with weight zero, wherever they are listed', () => {
    fc.assert(
      fc.property(pool, hex64, hex64, fc.nat(8), (candidates, manifestDigest, randomness, at) => {
        const more = candidates.toSpliced(at, 0, { id: 'zero', weight: 0n })
        const [with0, without] = [more, candidates].map((list) =>
          drawSeats({ manifestDigest, randomness, seats: [{ candidates: list }] }),
        )
        expect(with0).toEqual(without)
      }),
    )
  })

  test('seats nobody twice', () => {
    fc.assert(
      fc.property(pool, hex64, hex64, fc.integer({ min: 1, max: 8 }), (candidates, m, r, count) => {
        const seats = Array.from({ length: count }, () => ({ candidates }))
        const drawn = drawSeats({ manifestDigest: m, randomness: r, seats })
        const able = candidates.filter(({ weight }) => weight > 0n).length
        expect(drawn.kind).toBe(able >= count ? 'drawn' : 'refused')
        if (drawn.kind === 'refused') return
        expect(new Set(drawn.seats.map(({ winner }) => winner)).size).toBe(count)
        expect(drawn.seats.map(({ seat }) => seat)).toEqual(seats.map((_, index) => index + 1))
      }),
    )
  })

  test('draws each seat as if its earlier winners had never been listed', () => {
    fc.assert(
      fc.property(pool, hex64, hex64, (candidates, manifestDigest, randomness) => {
        const seats = [{ candidates }, { candidates }]
        const both = drawSeats({ manifestDigest, randomness, seats })
        if (both.kind === 'refused') return
        const [first, second] = both.seats
        const rest = candidates.filter(({ id }) => id !== first?.winner)
        const again = drawSeats({
          manifestDigest,
          randomness,
          seats: [{ candidates }, { candidates: rest }],
        })
        expect(again).toMatchObject({ seats: [first, second] })
      }),
    )
  })

  test('follows the weights: 20,000 draws stay close to the shares', () => {
    const candidates = [
      { id: 'a', weight: 50n },
      { id: 'b', weight: 30n },
      { id: 'c', weight: 20n },
    ]
    const wins = new Map<string, number>()
    for (let index = 0; index < 20_000; index++) {
      const randomness = index.toString(16).padStart(64, '0')
      const seat = seatsOf({
        manifestDigest: worked.manifest_sha256,
        randomness,
        seats: [{ candidates }],
      })
      const winner = seat[0]?.winner ?? ''
      wins.set(winner, (wins.get(winner) ?? 0) + 1)
    }
    expect(Math.abs((wins.get('a') ?? 0) - 10_000)).toBeLessThan(300)
    expect(Math.abs((wins.get('b') ?? 0) - 6_000)).toBeLessThan(300)
    expect(Math.abs((wins.get('c') ?? 0) - 4_000)).toBeLessThan(300)
  })

  test('says when it was no draw: only one candidate had a weight', () => {
    expect(drawnFrom([weighed('a', 1n), weighed('b', 0n)])).toMatchObject({
      seats: [{ winner: 'a', forced: true }],
    })
  })

  test('is refused, with the reason and the seat', () => {
    const two = [weighed('a', 1n), weighed('b', 1n)]
    expect(drawnFrom([])).toEqual(refused({ reason: 'no-candidates', seat: 1 }))
    expect(drawnFrom([weighed('a', 0n)])).toEqual(refused({ reason: 'load-zero', seat: 1 }))
    expect(drawnFrom([weighed('a', 1n), weighed('b', -1n)])).toEqual(
      refused({ reason: 'negative-weight', index: 1, seat: 1 }),
    )
    expect(drawnFrom([weighed('a', 2n ** 48n)])).toEqual(
      refused({ reason: 'weights-too-large', seat: 1 }),
    )
    expect(drawnFrom([...two, weighed('a', 5n)])).toEqual(
      refused({ reason: 'duplicate-candidate', id: 'a', seat: 1 }),
    )
    expect(drawnFrom(two, two, two)).toEqual(refused({ reason: 'no-candidates', seat: 3 }))
    expect(drawnFrom()).toEqual(refused({ reason: 'no-seats' }))
  })

  test('is refused for a digest or a random number that is not 64 lower-case hex digits', () => {
    const seats = [{ candidates: [weighed('a', 1n)] }]
    const good = worked.manifest_sha256
    expect(drawSeats({ manifestDigest: `sha256:${good}`, randomness: good, seats })).toMatchObject({
      reason: 'malformed-digest',
    })
    expect(
      drawSeats({ manifestDigest: good, randomness: good.toUpperCase(), seats }),
    ).toMatchObject({ reason: 'malformed-randomness' })
  })
})

interface Manifest {
  readonly candidates: readonly { readonly id: string; readonly weight: number }[]
}

function weighed(id: string, weight: bigint): Candidate {
  return { id, weight }
}

function drawnFrom(...pools: readonly (readonly Candidate[])[]) {
  const seats = pools.map((candidates) => ({ candidates }))
  const manifestDigest = worked.manifest_sha256
  return drawSeats({ manifestDigest, randomness: worked.beacon_randomness, seats })
}

function refused(why: object): object {
  return { kind: 'refused', ...why }
}

function seatsOf(input: DrawInput): readonly SeatDraw[] {
  const drawn = drawSeats(input)
  if (drawn.kind === 'refused') throw new Error(drawn.reason)
  return drawn.seats
}
