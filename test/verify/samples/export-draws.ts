/** Exports of ledgers whose keeper chose a number, miscounted or removed a text, and digests and signs everything anew. */
import { digest, hex, type Json } from '../../support/outsider/digests.ts'
import { checkpoint, checkpointKey, witnessKey } from '../../support/outsider/notes.ts'
import { rootOf } from '../../support/outsider/tree.ts'
import { unsignedRound } from './randomness.ts'
import { at, body, both, forgedExport, honest, type Sample } from './sample.ts'

const w1 = witnessKey('witness.example/w1')

const noteOf = (name: string): string =>
  honest.entries[honest.seqOf(`witnessed:${name}`)]?.body.note

const fork = rootOf(honest.leaves.toReversed())

const WITNESSES: readonly Sample[] = [
  forgedExport(
    'a witness who does not cover the draw',
    'randomness/witness',
    both(
      body('commit:D', (b) => (b.source.witness = 'witness.example/w1')),
      at('number:D', (n) => (n.evidence.witnessed = honest.seqOf('witnessed:C'))),
    ),
  ),
  forgedExport(
    'a witness whom the plan does not ask for',
    'randomness/witness',
    at('number:C', (n) => (n.evidence.witnessed = honest.seqOf('witnessed:bystander'))),
  ),
  forgedExport(
    'the first witness of the plan, though it came last',
    undefined,
    // The bystander signs what the witness signed, and so stands before it.
    both(
      body('witnessed:C', (b) => (b.note = noteOf('bystander'))),
      at('number:C', (n) => (n.evidence.witnessed += 1)),
    ),
  ),
  forgedExport(
    'a checkpoint that nobody made was witnessed',
    'order/witnessed',
    (_, piece: Json) => piece,
    (book) => book.sizes.splice(1, 1),
  ),
  forgedExport(
    'a witness whose key is not in the ledger',
    'order/unwitnessed',
    body(
      'witnessed:bystander',
      (b) => (b.note = b.note.replace('— witness.example/w3', '— other')),
    ),
  ),
  forgedExport(
    'a wrong signature of a witness beside the right one',
    'order/unwitnessed',
    body('witnessed:C', (b) => (b.note += w1.sign('інше\n', 1))),
  ),
  forgedExport(
    'the first witness passed over',
    'randomness/witness',
    at('number:C', (n) => (n.evidence.witnessed += 1)),
  ),
  forgedExport(
    'another root was witnessed',
    'inclusion/root',
    body('witnessed:C', (b) => (b.note = checkpoint(b.size, fork, [checkpointKey(1)]))),
  ),
]

const G = digest(honest.draws.get('G').manifest)
const RECORD = digest(honest.draws.get('G').record)

const TEXTS: readonly Sample[] = [
  forgedExport(
    'an edition that was never entered',
    'edition/unknown',
    at('manifest:D', (m) => (m.policy.edition = digest('x'))),
  ),
  forgedExport(
    'a source that was not announced',
    'digests/case',
    at('manifest:A', (m) => (m.randomness_source = 'system')),
  ),
  forgedExport(
    'a number that is no link',
    'randomness/link',
    at('number:B', (n) => (n.value = hex('x'))),
  ),
  forgedExport(
    'another link than the next of two parts',
    'randomness/link',
    at('number:F', (n) => (n.evidence.parts[0].value = hex('x'))),
  ),
  forgedExport(
    'dice that give another number',
    'randomness/value',
    at('number:E', (n) => (n.value = hex('x'))),
  ),
  forgedExport(
    'a later round of the beacon',
    'randomness/round',
    at('number:D', (n) => (n.evidence.round = 1002)),
  ),
  forgedExport('a ledger whose number the beacon did not sign', undefined, unsignedRound),
  forgedExport(
    'another policy',
    'edition/document',
    at('manifest:G', (m) => (m.policy.id = 'other')),
  ),
  forgedExport(
    'a record that is no record',
    'form/missing',
    at('record:G', (r) => delete r.result.seats[0].k),
  ),
  forgedExport(
    'a record of a draw that does not bind',
    'digests/number',
    at('record:G', (r) => (r.randomness.binding = false)),
  ),
  forgedExport(
    'a record with another number',
    'digests/number',
    at('record:G', (r) => (r.randomness.value = hex('x'))),
  ),
  forgedExport(
    'another digest of the manifest',
    'draw/manifest-digest',
    at('record:G', (r) => (r.manifest_digest = hex('x'))),
  ),
  forgedExport(
    'a weight too large',
    'draw/weight',
    at('manifest:G', (m) => (m.pools[0].candidates[0].weight = '165')),
  ),
  forgedExport(
    'a miscount',
    'draw/differs',
    at('record:G', (r) => (r.result.seats[0].k = '1')),
  ),
  forgedExport(
    'other winners',
    'winners/differ',
    body('result:G', (b) => (b.winners[0].winner = 'с03')),
  ),
  forgedExport(
    'a manifest that is no manifest',
    'form/missing',
    at('manifest:H', (m) => delete m.engine),
  ),
  forgedExport(
    'a manifest that was redacted',
    undefined,
    body('redaction:', (b) => b.digests.push(G)),
    (book) => book.blobs.delete(G),
  ),
  forgedExport(
    'a text that nothing names, where a manifest was redacted',
    undefined,
    body('redaction:', (b) => b.digests.push(G)),
    (book) => {
      book.blobs.delete(G)
      book.keep('зайве')
    },
  ),
  forgedExport(
    'a text that nothing names, where a record was redacted',
    'digests/unnamed',
    body('redaction:', (b) => b.digests.push(RECORD)),
    (book) => {
      book.blobs.delete(RECORD)
      book.keep('зайве')
    },
  ),
]

export const FORGED_DRAWS: readonly Sample[] = [...WITNESSES, ...TEXTS]
