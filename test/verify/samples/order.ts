/** Bundles of ledgers whose keeper breaks the rules of order, and signs it. */
import { hex, type Json } from '../../support/outsider/digests.ts'
import { at, body, both, forged, type Sample } from './sample.ts'
import { checkpoint, checkpointKey, ORIGIN } from '../../support/outsider/notes.ts'
import { rootOf } from '../../support/outsider/tree.ts'

const CORRECTION = {
  document: 'example',
  files: [{ path: 'a', digest: `sha256:${hex('')}` }],
  editions: [
    {
      in_force_from: '2023-02-01',
      digest: `sha256:${hex('x')}`,
      decision: 'виправлення',
      adopted: null,
      published: null,
    },
  ],
  reason: 'помилка',
  corrects: 5,
}

const policyThatCorrects = at('register:', (e) => {
  e.kind = 'policy'
  e.body = CORRECTION
})

/** The neutral point of the curve as the key of a witness. */
const POINT = Uint8Array.of(4, 1, ...Array<number>(31).fill(0))
const NOBODY = `w+${hex('w\n', POINT).slice(0, 8)}+${Buffer.from(POINT).toString('base64')}`

export const ORDER: readonly Sample[] = [
  forged('another first key', 'order/first', [
    'A',
    body('key:first', (b) => (b.action = 'retire')),
  ]),
  forged('a second ledger', 'form/entries', [
    'A',
    at('key:privacy', (e) => {
      e.kind = 'ledger'
      e.body = { origin: ORIGIN, court: 'Інший суд' }
    }),
  ]),
  forged('a key that was entered under another name', 'order/key-name', [
    'A',
    body('key:first', (b) => (b.name = 'ключ')),
  ]),
  forged('a witness under another name', 'order/key-name', [
    'A',
    body('key:witness', (b) => (b.name = 'свідок')),
  ]),
  forged('a key with which anybody signs', 'form/type', [
    'A',
    at('register:', (e) =>
      Object.assign(e, {
        kind: 'key',
        body: { use: 'witness', action: 'add', name: 'w', key: NOBODY },
      }),
    ),
  ]),
  forged('a key that was added twice', 'order/key-again', [
    'A',
    body('key:retired', (b) => (b.action = 'add')),
  ]),
  forged('a result for another case', 'order/case', [
    'A',
    body('result:A', (b) => (b.case = '999/X/23')),
  ]),
  forged('a result for another attempt', 'order/case', [
    'A',
    body('result:A', (b) => (b.attempt = 2)),
  ]),
  forged('a number for something else', 'form/entries', [
    'A',
    body('randomness:A', (b) => (b.commit = 5)),
  ]),
  forged('a policy that comes later', 'order/reference', [
    'A',
    body('commit:A', (b) => (b.policy = 40)),
  ]),
  forged('a link beyond the chain', 'order/chain', [
    'A',
    body('commit:A', (b) => (b.source.link = 10)),
  ]),
  forged('a chain that nobody announced', 'order/chain', [
    'A',
    body('commit:A', (b) => (b.source.chain = 'інший')),
  ]),
  forged('a policy corrected before the draw', 'form/entries', ['A', policyThatCorrects]),
  forged('a witnessed checkpoint of another size', 'order/witnessed', [
    'C',
    body('witnessed:C', (b) => (b.size += 1)),
  ]),
  forged('a witnessed checkpoint of a ledger that was not so long', 'order/witnessed', [
    'C',
    body('witnessed:C', (b) =>
      Object.assign(b, { size: 90, note: checkpoint(90, rootOf([]), [checkpointKey(1)]) }),
    ),
  ]),
]

const elsewhere = (b: Json): unknown => (b.case = '999/X/23')

export const DIGESTS: readonly Sample[] = [
  forged('a record with another manifest', 'digests/record-manifest', [
    'A',
    at('record:A', (r) => (r.manifest.engine = '9')),
  ]),
  forged(
    'a manifest of another case',
    'digests/case',
    ['A', both(body('commit:A', elsewhere), body('result:A', elsewhere))],
    elsewhere,
  ),
  forged('another act for the attempt', 'digests/act', [
    'A2',
    at('manifest:A2', (m) => (m.attempt_act = 'розпорядження № 1-р (2023-08-23)')),
  ]),
  forged('an edition that was never entered', 'edition/unknown', [
    'A',
    at('manifest:A', (m) => (m.policy.edition = `sha256:${hex('')}`)),
  ]),
  forged('an edition of another day', 'edition/unknown', [
    'A',
    at('manifest:A', (m) => (m.policy.in_force_from = '2023-02-02')),
  ]),
  forged('another policy', 'edition/document', [
    'A',
    at('manifest:A', (m) => (m.policy.id = 'other')),
  ]),
]
