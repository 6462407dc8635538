/** Exports of ledgers whose keeper breaks a rule, and digests and signs everything anew. */
import { type Bend } from '../../support/outsider/book.ts'
import { digest, hex, type Json } from '../../support/outsider/digests.ts'
import { checkpoint, checkpointKey } from '../../support/outsider/notes.ts'
import { rootOf } from '../../support/outsider/tree.ts'
import { at, body, both, forgedExport, honest, type Sample } from './sample.ts'

const again =
  (attempt: number) =>
  (manifest: Json): unknown =>
    Object.assign(manifest, { attempt, attempt_act: 'розпорядження' })

/** The draw was allowed by the act of the approval. */
const byAct = (name: string): Bend => body(`commit:${name}`, (b) => (b.act = 6))

const become =
  (kind: string, found: Json) =>
  (entry: Json): unknown =>
    Object.assign(entry, { kind, body: found })

const commitOf = (name: string): number => honest.seqOf(`commit:${name}`)
const fork = rootOf(honest.leaves.toReversed())

const ATTEMPTS: readonly Sample[] = [
  forgedExport(
    'a third attempt first',
    'order/attempt',
    both(at('manifest:G', again(3)), byAct('G')),
  ),
  forgedExport('a second attempt first', undefined, both(at('manifest:G', again(2)), byAct('G'))),
  forgedExport('an attempt left out', 'order/attempt', at('manifest:A2', again(3))),
  forgedExport(
    'a second attempt before the first has an end',
    'order/open',
    both(
      at('abandon:H', become('outage', { from: '2023-08-23', until: null, what: 'x', act: null })),
      at('manifest:A2', (m) => (m.case = '999/H/23')),
    ),
  ),
  forgedExport(
    'an act used twice',
    'order/act-used',
    both(at('manifest:G', again(2)), both(byAct('G'), byAct('A2'))),
  ),
]

const SEQUENCE: readonly Sample[] = [
  forgedExport(
    'a number of an entry left out',
    'order/seq',
    at('register:', (e) => (e.seq = 90)),
  ),
  forgedExport(
    'an approval of something else',
    'order/reference',
    body('approval:', (b) => (b.policy = 4)),
  ),
  forgedExport(
    'a policy corrected before the draw',
    'order/corrected',
    at(
      'register:',
      become('policy', { ...honest.entries[honest.seqOf('policy:')]?.body, corrects: 5 }),
    ),
  ),
  forgedExport(
    'a link left out',
    'order/chain',
    body('commit:B', (b) => (b.source.link = 3)),
  ),
  forgedExport(
    'a chain announced twice',
    'order/chain',
    at('register:', become('chain', { chain: 'ланцюг-1', anchor: hex(''), length: 1 })),
  ),
  forgedExport(
    'a second number',
    'order/second',
    at('act:E', become('randomness', { commit: commitOf('A'), value: hex('x'), evidence: {} })),
  ),
  forgedExport(
    'a second result',
    'order/second',
    at('act:E', become('result', honest.entries[honest.seqOf('result:A')]?.body)),
  ),
  forgedExport(
    'a number after the end',
    'order/abandoned',
    at('act:A2', become('randomness', { commit: commitOf('H'), value: hex('x'), evidence: {} })),
  ),
  forgedExport(
    'an end after the result',
    'order/abandoned',
    body('abandon:H', (b) => (b.commit = commitOf('G'))),
  ),
]

const WITNESSES: readonly Sample[] = [
  forgedExport(
    'a witness who does not cover the draw',
    'randomness/witness',
    at('number:D', (n) => (n.evidence.witnessed = honest.seqOf('witnessed:C'))),
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
    body('witnessed:C', (b) => (b.note = b.note.replace('— witness.example/w1', '— other'))),
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
]

export const FORGED: readonly Sample[] = [...ATTEMPTS, ...SEQUENCE, ...WITNESSES, ...TEXTS]
