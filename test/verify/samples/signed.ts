/** Bundles changed after they were signed: signatures, proofs, checkpoints saved earlier. */
import { hex, type Json } from '../../support/outsider/digests.ts'
import { checkpoint, checkpointKey } from '../../support/outsider/notes.ts'
import { rootOf } from '../../support/outsider/tree.ts'
import { honest, inEntry, type Sample, tampered } from './sample.ts'

const flip = (digits: string): string => (digits.startsWith('0') ? '1' : '0') + digits.slice(1)

/** The note with its first signature changed. */
const unsigned = (note: string): string =>
  note.replace(/[^=](?==*\n$)/, (one) => (one === 'A' ? 'E' : 'A'))

export const SIGNED: readonly Sample[] = [
  tampered('another ledger', 'signature/origin', (b) => (b.origin = 'court.example/other')),
  tampered(
    'another size',
    'signature/wrong',
    (b) => (b.checkpoint = b.checkpoint.replace(/\n\d+\n/, '\n44\n')),
  ),
  tampered(
    'another root',
    'signature/wrong',
    (b) => (b.checkpoint = b.checkpoint.replace(/\n[^\n]{43}=\n/, `\n${'A'.repeat(43)}=\n`)),
  ),
  tampered('another signature', 'signature/wrong', (b) => (b.checkpoint = unsigned(b.checkpoint))),
  tampered(
    'a signature by another name',
    'signature/unsigned',
    (b) => (b.checkpoint = b.checkpoint.replace('— court.example', '— count.example')),
  ),
  tampered('a key given by other means', 'signature/unsigned', () => undefined, {
    key: checkpointKey(3).verifierKey,
  }),
  tampered('the key of the court', undefined, () => undefined, {
    key: checkpointKey(2).verifierKey,
  }),
  tampered('the key that the court used before', 'signature/unsigned', () => undefined, {
    key: checkpointKey(1).verifierKey,
  }),
  tampered('an entry by somebody else', 'inclusion/proof', (b) =>
    inEntry(b, 5, (e) => (e.by = 'хтось')),
  ),
  tampered('another winner in the ledger', 'inclusion/proof', (b) =>
    inEntry(
      b,
      b.entries.findIndex(({ bytes }: Json) => bytes.includes('"winners"')),
      (e) => (e.body.winners[0].winner = 'с03'),
    ),
  ),
  tampered(
    'another hash in a proof',
    'inclusion/proof',
    (b) => (b.entries[4].proof[0] = flip(b.entries[4].proof[0])),
  ),
  tampered('a proof too short', 'inclusion/proof', (b) => b.entries[4].proof.pop()),
  tampered('a proof too long', 'inclusion/proof', (b) => b.entries[4].proof.push(hex('more'))),
  tampered('an entry beyond the tree', 'inclusion/proof', (b) =>
    inEntry(b, b.entries.length - 1, (e) => (e.seq = 900)),
  ),
]

const [savedSize = 0] = honest.sizes
const size = honest.entries.length
const saved = honest.checkpoint(savedSize)
const first = [checkpointKey(1)]
const second = [checkpointKey(2)]
const fork = rootOf(honest.leaves.slice(0, savedSize).toReversed())

const since = (name: string, code: string | undefined, note: string): Sample =>
  tampered(name, code, () => undefined, { since: note })

export const CONSISTENCY: readonly Sample[] = [
  since('the checkpoint that was saved', undefined, saved),
  since('the checkpoint of now', undefined, honest.checkpoint()),
  since(
    'a checkpoint of another ledger',
    'consistency/origin',
    checkpoint(savedSize, fork, first, 'court.example/other'),
  ),
  since('a checkpoint of a longer ledger', 'consistency/newer', checkpoint(size + 5, fork, second)),
  since(
    'a checkpoint from which nothing is proven',
    'consistency/no-proof',
    honest.checkpoint(savedSize + 1),
  ),
  since('a checkpoint of a fork', 'consistency/proof', checkpoint(savedSize, fork, first)),
  since('a fork of the same size', 'consistency/proof', checkpoint(size, fork, second)),
  since('a checkpoint with a wrong signature', 'consistency/signature', unsigned(saved)),
  since(
    'a checkpoint signed with a key that came later',
    'consistency/signature',
    checkpoint(savedSize, fork, second),
  ),
  tampered(
    'another hash in the proof',
    'consistency/proof',
    (b) => (b.consistency.proof[0] = flip(b.consistency.proof[0])),
  ),
  tampered('no proof', 'consistency/proof', (b) => (b.consistency.proof = [])),
  tampered(
    'a saved checkpoint of size 0',
    'consistency/signature',
    (b) => (b.consistency.from = checkpoint(0, rootOf([]), first)),
  ),
  tampered(
    'a saved checkpoint of another root',
    'consistency/proof',
    (b) => (b.consistency.from = checkpoint(savedSize, fork, first)),
  ),
  tampered(
    'a saved checkpoint with a wrong signature',
    'consistency/signature',
    (b) => (b.consistency.from = unsigned(saved)),
  ),
  tampered(
    'a saved checkpoint of another ledger',
    'consistency/origin',
    (b) => (b.consistency.from = checkpoint(savedSize, fork, first, 'court.example/other')),
  ),
  tampered(
    'a saved checkpoint that nobody asked to be there',
    undefined,
    (b) => (b.consistency = null),
  ),
]
