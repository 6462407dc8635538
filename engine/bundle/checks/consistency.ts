/** That a checkpoint saved earlier is a beginning of this ledger: nothing before it was changed. */
import { verifyConsistency } from '../../ledger/merkle/verify-proof.ts'
import { readCheckpoint, type ReadCheckpoint } from '../../ledger/notes/checkpoint.ts'
import { whoSigned } from '../../ledger/notes/signed-note.ts'
import type { KeyRing } from '../../ledger/order/key-ring.ts'
import type { ReadBundle } from '../read-bundle.ts'
import { fails, holds, notChecked, type Outcome } from '../steps.ts'
import type { Check } from './check.ts'

export const consistency: Check = {
  check: 'consistency',
  title: { uk: 'журнал не переписано', en: 'the ledger was not rewritten' },
  run(read, known) {
    const { consistency: given } = read.bundle
    if (given === null) return againstSaved(read, known.since, undefined)
    const from = readCheckpoint(given.from)
    if (from === undefined) throw new Error('the form of the checkpoint was not checked')
    const wrong = wrongProof(read, from, given.proof)
    return wrong ?? againstSaved(read, known.since, from)
  },
}

/** The proof that the bundle carries must hold whether or not the reader knows its beginning. */
function wrongProof(
  { checkpoint, ring, bundle }: ReadBundle,
  from: ReadCheckpoint,
  proof: readonly string[],
): Outcome | undefined {
  const place = '/consistency/from'
  if (from.origin !== bundle.origin) {
    return fails(
      place,
      `давніша контрольна точка належить журналу ${from.origin}`,
      `the earlier checkpoint is of the ledger ${from.origin}`,
    )
  }
  if (!isSigned(from, ring)) {
    return fails(
      place,
      'давніша контрольна точка не має дійсного підпису ключем журналу',
      'the earlier checkpoint has no valid signature by a key of the ledger',
    )
  }
  if (verifyConsistency({ from, to: checkpoint, proof })) return undefined
  return fails(
    '/consistency/proof',
    `контрольна точка розміру ${from.size} не є початком цього журналу`,
    `the checkpoint of size ${from.size} is no beginning of this ledger`,
  )
}

/** By a key that the ledger then had: it may have been changed since. */
const isSigned = ({ note, size }: ReadCheckpoint, ring: KeyRing): boolean =>
  (whoSigned(note, ring.active('checkpoint', size)) ?? []).length > 0

/** What the reader saved: the same tree, or the beginning that the bundle proves. */
function againstSaved(
  { checkpoint, bundle, ring }: ReadBundle,
  since: ReadCheckpoint | undefined,
  from: ReadCheckpoint | undefined,
): Outcome {
  if (since === undefined) return from === undefined ? NOTHING_SAVED : ownBeginning(from)
  if (since.origin !== bundle.origin) {
    return fails(
      '/origin',
      `ваша контрольна точка належить журналу ${since.origin}`,
      `the checkpoint that you saved is of the ledger ${since.origin}`,
    )
  }
  if (!isSigned(since, ring)) return UNSIGNED
  if (since.size > checkpoint.size) return olderThanSaved(since, checkpoint)
  const same = since.size === checkpoint.size ? checkpoint : from
  if (since.size !== same?.size) return noProof(since)
  if (since.root === same.root) {
    return holds(
      `записи до ${since.size} ті самі, що у вашій контрольній точці`,
      `the entries before ${since.size} are those of the checkpoint that you saved`,
    )
  }
  return fails(
    same === checkpoint ? '/checkpoint' : '/consistency/from',
    `ваша контрольна точка розміру ${since.size} має інший корінь: вам показують інший журнал`,
    `the checkpoint of size ${since.size} that you saved has another root: you are shown another ledger`,
  )
}

const UNSIGNED = fails(
  '/checkpoint',
  'ваша контрольна точка не має дійсного підпису ключем цього журналу: її дав вам не суд',
  'the checkpoint that you saved has no valid signature by a key of this ledger: the court did not make it',
)

const NOTHING_SAVED = notChecked(
  'немає збереженої раніше контрольної точки (--since)',
  'there is no checkpoint saved earlier (--since)',
)

const ownBeginning = (from: ReadCheckpoint): Outcome =>
  holds(
    `від контрольної точки розміру ${from.size}, яку подає сам пакет`,
    `since the checkpoint of size ${from.size} that the bundle itself gives`,
  )

const olderThanSaved = (since: ReadCheckpoint, { size }: ReadCheckpoint): Outcome =>
  fails(
    '/checkpoint',
    `пакет старіший за вашу контрольну точку: розмір ${size}, а у вас ${since.size}; попросіть новий`,
    `the bundle is older than the checkpoint that you saved: size ${size}, yours ${since.size}; ask for a new one`,
  )

const noProof = ({ size }: ReadCheckpoint): Outcome =>
  fails(
    '/consistency',
    `пакет не має доказу від вашої контрольної точки (розмір ${size}); попросіть пакет із --since`,
    `the bundle has no proof from the checkpoint that you saved (size ${size}); ask for one made with --since`,
  )
