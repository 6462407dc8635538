/** Bundles of ledgers whose keeper uses a policy that nobody approved, or one in force too early, and signs it. */
import { type Json } from '../../support/outsider/digests.ts'
import { at, body, both, forged, type Sample } from './sample.ts'

const outage = (e: Json): unknown =>
  Object.assign(e, {
    kind: 'outage',
    body: { from: '2023-08-23', until: null, what: 'немає струму', act: null },
  })

/** The approval in a place at the end of the ledger. */
const approvedLate = both(
  at('approval:', outage),
  at('outage:', (e) =>
    Object.assign(e, { kind: 'approval', by: 'голова-1', body: { policy: 5, act: 6 } }),
  ),
)

const APPROVAL: readonly Sample[] = [
  forged('a policy that nobody approved', 'form/entries', ['A', at('approval:', outage)]),
  forged('a policy approved after the draw', 'order/unapproved', ['A', approvedLate]),
  forged('a policy approved by its author', 'order/own-approval', [
    'A',
    at('approval:', (e) => (e.by = 'секретар-1')),
  ]),
  forged('an approval of what is no policy', 'order/reference', [
    'A',
    body('approval:', (b) => (b.policy = 4)),
  ]),
  forged('an approval by what is no act', 'order/reference', [
    'A',
    body('approval:', (b) => (b.act = 4)),
  ]),
]

const edition = (change: (edition: Json) => unknown) =>
  body('policy:', (b) => change(b.editions[0]))

const EDITIONS: readonly Sample[] = [
  forged('an edition in force before it was adopted', 'form/value', [
    'A',
    edition((e) => (e.adopted = '2023-02-02')),
  ]),
  forged('an edition in force before it was published', 'form/value', [
    'A',
    edition((e) => (e.published = '2023-02-02')),
  ]),
  forged('an edition in force from the day it was adopted', undefined, [
    'A',
    edition((e) => (e.adopted = '2023-02-01')),
  ]),
  forged('an edition whose days nobody entered', undefined, [
    'A',
    edition((e) => Object.assign(e, { adopted: null, published: null })),
  ]),
  forged('an edition that does not say when it was published', 'form/missing', [
    'A',
    edition((e) => delete e.published),
  ]),
]

export const POLICIES: readonly Sample[] = [...APPROVAL, ...EDITIONS]
