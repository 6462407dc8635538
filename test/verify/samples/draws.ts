/** Bundles of ledgers whose keeper miscounts, and signs it; and bundles of an honest one. */
import { hex, type Json } from '../../support/outsider/digests.ts'
import { at, body, forged, type Sample } from './sample.ts'

const record = (name: string, change: (record: Json) => unknown, code = 'draw/differs'): Sample =>
  forged(name, code, ['B', at('record:B', change)])

const seat = (name: string, change: (seat: Json) => unknown): Sample =>
  record(`a seat with another ${name}`, ({ result }) => change(result.seats[1]))

const NOTHING = ['с01', 'с02'].map((id) => ({ id, weight: '0', fraction: '0', derivation: '0' }))

export const DRAWS: readonly Sample[] = [
  record(
    'another digest of the manifest',
    (r) => (r.manifest_digest = hex('x')),
    'draw/manifest-digest',
  ),
  record('another source in the record', (r) => (r.randomness.source = 'beacon'), 'form/missing'),
  record('a draw that does not bind', (r) => (r.randomness.binding = false), 'digests/number'),
  forged('another multiplier', 'draw/multiplier', [
    'A',
    at('manifest:A', (m) => (m.pools[0].multiplier = '40')),
  ]),
  forged('a weight too large', 'draw/weight', [
    'A',
    at('manifest:A', (m) => (m.pools[0].candidates[0].weight = '165')),
  ]),
  forged('nobody with a weight', 'draw/impossible', [
    'A',
    at('manifest:A', (m) => (m.pools[0] = { ...m.pools[0], multiplier: '1', candidates: NOTHING })),
  ]),
  forged('a moment of another time zone', undefined, [
    'A',
    at('manifest:A', (m) => (m.as_of = '2023-08-23T18:58:00+05:00')),
  ]),
  seat('number', (s) => (s.seat = 3)),
  seat('role', (s) => (s.role = 'reserve')),
  seat('try', (s) => (s.try = 1)),
  seat('digest', (s) => (s.digest = hex('x'))),
  seat('n', (s) => (s.n = '1')),
  seat('total', (s) => (s.total = '332')),
  seat('k', (s) => (s.k = '0')),
  seat('winner', (s) => (s.winner = 'с03')),
  seat('first number', (s) => (s.interval.first = '1')),
  seat('last number', (s) => (s.interval.last = '999')),
  seat('forced mark', (s) => (s.forced = !s.forced)),
  record('a seat less', (r) => r.result.seats.pop()),
  forged('other winners in the ledger', 'winners/differ', [
    'A',
    body('result:A', (b) => (b.winners[0].winner = 'с03')),
  ]),
  forged('a winner twice in the ledger', 'winners/differ', [
    'A',
    body('result:A', (b) => b.winners.push(b.winners[0])),
  ]),
]

export const HONEST: readonly Sample[] = ['A', 'A2', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) =>
  forged(`the draw ${name}`, undefined, [name, (_, piece: Json) => piece]),
)
