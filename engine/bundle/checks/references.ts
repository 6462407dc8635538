/** That what the attempt refers to is present, earlier, and of the right kind. */
import type { Evidence } from '../../draw/sources/source.ts'
import { actsIn, evidenceProblems, witnessesIn } from '../../ledger/entry/evidence.ts'
import type { Entry, EntryKind } from '../../ledger/types.ts'
import { placeOf, type ReadBundle } from '../read-bundle.ts'
import { type Failure, fails } from '../steps.ts'

interface Reference {
  readonly from: Entry
  readonly field: string
  /** Null refers to nothing. */
  readonly to: number | null
  readonly kind: EntryKind
}

export function wrongReferences(read: ReadBundle): Failure | undefined {
  const wrong = referencesIn(read).find(({ from, to, kind }) => {
    const found = read.entries.find(({ seq }) => seq === to)
    return to !== null && (found?.kind !== kind || found.seq >= from.seq)
  })
  if (wrong === undefined) return undefined
  const { from, field, to, kind } = wrong
  return fails(
    placeOf(read, from),
    `запис ${from.seq}: \`${field}\` має посилатися на раніший запис виду \`${kind}\`, а в пакеті такого запису ${to} немає`,
    `entry ${from.seq}: \`${field}\` must refer to an earlier entry of the kind \`${kind}\`; the bundle has no such entry ${to}`,
  )
}

function referencesIn(read: ReadBundle): readonly Reference[] {
  const { approval, commit, randomness, result, plan } = read
  const of = (from: Entry, field: string, kind: EntryKind): Reference => ({
    from,
    field,
    to: from.body[field] as number | null,
    kind,
  })
  const evidence = randomness.body['evidence'] as Evidence
  // Malformed evidence is reported with the number.
  const fits = evidenceProblems(plan, evidence).length === 0
  const shown = (field: string, kind: EntryKind, targets: readonly number[]) =>
    targets.map((to): Reference => ({ from: randomness, field: `evidence/${field}`, to, kind }))
  return [
    of(approval, 'policy', 'policy'),
    of(approval, 'act', 'act'),
    of(commit, 'policy', 'policy'),
    of(commit, 'act', 'act'),
    of(randomness, 'commit', 'commit'),
    of(result, 'commit', 'commit'),
    of(result, 'randomness', 'randomness'),
    ...(fits ? shown('act', 'act', actsIn(plan, evidence)) : []),
    ...(fits ? shown('witnessed', 'witnessed', witnessesIn(plan, evidence)) : []),
  ]
}
