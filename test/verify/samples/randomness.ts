/** Bundles of ledgers whose keeper chooses the number, and signs it. */
import { hex, type Json } from '../../support/outsider/digests.ts'
import { checkpoint, checkpointKey, type Signer, witnessKey } from '../../support/outsider/notes.ts'
import { rootOf } from '../../support/outsider/tree.ts'
import { at, body, both, forged, type Sample } from './sample.ts'

const number = (name: string, change: (number: Json) => unknown) => at(`number:${name}`, change)

/** The witnessed checkpoint of the draw C with other signatures. */
const witnessed = (change: (note: string) => string) =>
  body('witnessed:C', (b) => (b.note = change(b.note)))

const witness = witnessKey('witness.example/w1')
const asks = (name: string, named: string | null, number: Json = {}) =>
  both(
    body(`commit:${name}`, (b) => (b.source.witness = named)),
    at(`number:${name}`, (n) => Object.assign(n.evidence, number)),
  )

/** The key of a witness in the place of an entry. */
const keyOf = (entry: Json, action: string, { name, verifierKey }: Signer): Json => ({
  ...entry,
  kind: 'key',
  body: { use: 'witness', action, name, key: verifierKey },
})

const late = witnessKey('witness.example/w4')
const stranger = witnessKey('witness.example/w2')
const textOf = (note: string): string => note.slice(0, note.indexOf('\n\n') + 1)

const SIGNATURE = 'ab'.repeat(48)

/** Another signature for the round, with the number that follows from it. */
export const unsignedRound = number('D', (n) => {
  n.evidence.signature = SIGNATURE
  n.value = hex(Buffer.from(SIGNATURE, 'hex'))
})

export const RANDOMNESS: readonly Sample[] = [
  forged('a source that was not announced', 'digests/case', [
    'A',
    at('manifest:A', (m) => (m.randomness_source = 'system')),
  ]),
  forged('evidence where there is none', 'form/unknown', [
    'A',
    number('A', (n) => (n.evidence = { a: 1 })),
  ]),
  forged('a number that is no link', 'randomness/link', [
    'A',
    number('A', (n) => (n.value = hex('x'))),
  ]),
  forged('a link again', 'randomness/link', ['B', number('B', (n) => (n.value = hex('x')))]),
  forged('a later round', 'randomness/round', ['D', number('D', (n) => (n.evidence.round = 1002))]),
  forged('another signature of the beacon', 'randomness/value', [
    'D',
    number('D', (n) => (n.evidence.signature = 'ab'.repeat(48))),
  ]),
  forged('a signature that the beacon did not make', undefined, ['D', unsignedRound]),
  forged('a witness of the time who is not in the bundle', 'order/missing', [
    'D',
    asks('D', witness.name, { witnessed: 16 }),
  ]),
  forged('a witness of the time who is no witness', 'order/reference', [
    'D',
    asks('D', witness.name, { witnessed: 3 }),
  ]),
  forged('a witness of the time whom the plan does not ask for', 'randomness/witness', [
    'D',
    number('D', (n) => (n.evidence.witnessed = 3)),
  ]),
  forged('no witness of the time though the plan asks for one', 'randomness/witness', [
    'C',
    number('C', (n) => (n.evidence.witnessed = null)),
  ]),
  forged('a time that another witness than that of the plan signed', 'randomness/witness', [
    'C',
    asks('C', 'witness.example/w3'),
  ]),
  forged('a witness whose key came after the draw had begun', 'randomness/witness', [
    'C',
    both(asks('C', late.name), (label, piece) => {
      if (label === 'witnessed:bystander') return keyOf(piece, 'add', late)
      if (label !== 'witnessed:C') return piece
      const { size, note } = piece.body
      return { ...piece, body: { size, note: `${note}${late.sign(textOf(note), 1692806350)}` } }
    }),
  ]),
  forged('a witness whose key was retired before', 'randomness/witness', [
    'C',
    (label, piece) => (label === 'register:' ? keyOf(piece, 'retire', witness) : piece),
  ]),
  forged('a time that nobody witnessed', 'randomness/witness', [
    'C',
    witnessed((note) => `${note.split('\n').slice(0, 5).join('\n')}\n`),
  ]),
  forged('a time that a stranger witnessed', 'randomness/witness', [
    'C',
    witnessed(
      (note) => `${note.split('\n').slice(0, 5).join('\n')}\n${stranger.sign(textOf(note), 1)}`,
    ),
  ]),
  forged('a later time of the witness beside the first', undefined, [
    'C',
    witnessed((note) => `${note}${witness.sign(textOf(note), 1692806450)}`),
  ]),
  forged('a wrong signature of the witness beside the right one', 'randomness/witness', [
    'C',
    witnessed((note) => `${note}${witness.sign(`${textOf(note)}x`, 1692806350)}`),
  ]),
  forged('an earlier time of the witness', 'randomness/round', [
    'C',
    witnessed((note) => `${note}${witness.sign(textOf(note), 1692806250)}`),
  ]),
  forged('a witnessed checkpoint of another ledger', 'randomness/witness', [
    'C',
    body(
      'witnessed:C',
      (b) => (b.note = checkpoint(b.size, rootOf([]), [checkpointKey(1)], 'court.example/other')),
    ),
  ]),
  forged('dice thrown before one person', undefined, [
    'E',
    body('commit:E', (b) => (b.source.participants = ['Умовна О. О.', 'Умовна О. О.'])),
  ]),
  forged('dice without an act', 'order/reference', ['E', number('E', (n) => (n.evidence.act = 5))]),
  forged('too few digits', 'form/type', ['E', number('E', (n) => (n.evidence.digits = '123456'))]),
  forged('other digits', 'randomness/value', [
    'E',
    number('E', (n) => (n.evidence.digits = '1'.repeat(20))),
  ]),
  forged('one part only', 'form/value', ['F', number('F', (n) => n.evidence.parts.pop())]),
  forged('another number from two', 'randomness/value', [
    'F',
    number('F', (n) => (n.value = hex('x'))),
  ]),
  forged('another part of two', 'randomness/link', [
    'F',
    number('F', (n) => (n.evidence.parts[0].value = hex('x'))),
  ]),
  forged('another number in the record', 'digests/number', [
    'A',
    at('record:A', (r) => (r.randomness.value = hex('x'))),
  ]),
  forged('other evidence in the record', 'form/missing', [
    'E',
    at('record:E', (r) => (r.randomness.evidence = {})),
  ]),
]
