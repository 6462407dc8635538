/** The rules of order among the entries that are present (../../ledger/FORMAT.md, section 3). */
import { linksOf } from '../../ledger/entry/evidence.ts'
import { formatVerifierKey } from '../../ledger/notes/verifier-key.ts'
import { whoSigned } from '../../ledger/notes/signed-note.ts'
import { wrongBeginning } from '../../ledger/order/key-rules.ts'
import type { Entry } from '../../ledger/types.ts'
import { placeOf, type ReadBundle } from '../read-bundle.ts'
import { type Failure, fails, HOLDS } from '../steps.ts'
import type { Check } from './check.ts'
import { wrongKeyEntry, wrongStart, wrongWitnessed } from './key-entries.ts'
import { wrongReferences } from './references.ts'

type Rule = (read: ReadBundle) => Failure | undefined

export const order: Check = {
  check: 'order',
  title: { uk: 'порядок записів', en: 'order of the entries' },
  run(read) {
    for (const rule of RULES) {
      const failure = rule(read)
      if (failure !== undefined) return failure
    }
    return HOLDS
  },
}

/** Each may rely on those before it. */
const RULES: readonly Rule[] = [
  wrongPlaces,
  wrongStart,
  otherOrigin,
  wrongKeyEntry,
  wrongWitnessed,
  wrongReferences,
  notApproved,
  otherMatter,
  wrongAct,
  wrongChain,
  otherKeys,
]

/** Ascending, and what stands at the beginning is what must stand there. */
function wrongPlaces({ entries }: ReadBundle): Failure | undefined {
  const at = entries.findIndex((entry, place) => (entries[place - 1]?.seq ?? -1) >= entry.seq)
  if (at !== -1) {
    return fails(
      `/entries/${at}`,
      'записи не за зростанням номерів',
      'the entries are not ascending',
    )
  }
  for (const [place, entry] of entries.entries()) {
    const wrong = wrongBeginning(entry)
    if (wrong !== undefined) return { ...fails(`/entries/${place}`, '', ''), said: wrong.message }
  }
  return undefined
}

function otherOrigin(read: ReadBundle): Failure | undefined {
  const { bundle, ledger } = read
  if (ledger.body['origin'] === bundle.origin) return undefined
  return fails(
    placeOf(read, ledger),
    `перший запис називає інший журнал: ${String(ledger.body['origin'])}`,
    `the first entry names another ledger: ${String(ledger.body['origin'])}`,
  )
}

/** Somebody else than the author approved the policy, before the commitment rested on it. */
function notApproved(read: ReadBundle): Failure | undefined {
  const { policy, approval, commit } = read
  if (approval.by === policy.by) {
    return fails(
      placeOf(read, approval),
      `засади (запис ${policy.seq}) схвалив той самий обліковий запис, що їх вніс: ${approval.by}`,
      `the policy (entry ${policy.seq}) was approved by the account that entered it: ${approval.by}`,
    )
  }
  if (approval.seq < commit.seq) return undefined
  return fails(
    placeOf(read, approval),
    `засади схвалено записом ${approval.seq}, після закріплення переліку (запис ${commit.seq})`,
    `the policy was approved by entry ${approval.seq}, after the commitment (entry ${commit.seq})`,
  )
}

/** The bundle, the commitment and the result speak of one attempt at one case, and of one number. */
function otherMatter(read: ReadBundle): Failure | undefined {
  const { bundle, commit, randomness, result } = read
  if (commit.body['case'] !== bundle.case || commit.body['attempt'] !== bundle.attempt) {
    const { case: caseId, attempt } = commit.body
    return fails(
      placeOf(read, commit),
      `запис ${commit.seq} закріплює справу ${String(caseId)}, спробу ${String(attempt)}`,
      `entry ${commit.seq} commits case ${String(caseId)}, attempt ${String(attempt)}`,
    )
  }
  const same =
    result.body['commit'] === commit.seq &&
    result.body['randomness'] === randomness.seq &&
    result.body['case'] === bundle.case &&
    result.body['attempt'] === bundle.attempt
  if (same) return undefined
  return fails(
    placeOf(read, result),
    `результат ${result.seq} належить іншій справі, спробі або числу`,
    `result ${result.seq} belongs to another case, attempt or number`,
  )
}

/** Every attempt but the first needs an act. */
function wrongAct(read: ReadBundle): Failure | undefined {
  const { act, attempt } = read.commit.body
  if ((act === null) === (attempt === 1)) return undefined
  return fails(
    placeOf(read, read.commit),
    'акт потрібен для кожної спроби, крім першої, і лише для неї',
    'every attempt but the first needs an act, and the first has none',
  )
}

/** A chain that the plan names was in the ledger before, and is long enough. */
function wrongChain(read: ReadBundle): Failure | undefined {
  for (const { chain, link } of linksOf(read.plan)) {
    const entry = chainIn(read, chain)
    if (entry !== undefined && entry.seq < read.commit.seq) {
      if (link <= (entry.body['length'] as number)) continue
    }
    return fails(
      placeOf(read, read.commit),
      `ланки ${link} ланцюга \`${chain}\` до закріплення в журналі не було`,
      `link ${link} of the chain \`${chain}\` was not in the ledger before the commitment`,
    )
  }
  return undefined
}

const chainIn = ({ entries }: ReadBundle, chain: string): Entry | undefined =>
  entries.find(({ kind, body }) => kind === 'chain' && body['chain'] === chain)

/** The keys of the bundle are those that its entries add and do not retire, and one of them signed. */
function otherKeys({ bundle, ring, checkpoint }: ReadBundle): Failure | undefined {
  const active = ring.active('checkpoint', checkpoint.size)
  const listed = new Set(bundle.verifier_keys)
  const same =
    active.length === bundle.verifier_keys.length &&
    active.every((key) => listed.has(formatVerifierKey(key)))
  if (!same) {
    return fails(
      '/verifier_keys',
      'ключі пакета не ті, що їх додано й не вилучено записами журналу',
      'the keys of the bundle are not those that entries of the ledger add and do not retire',
    )
  }
  if ((whoSigned(checkpoint.note, active) ?? []).length > 0) return undefined
  return fails(
    '/checkpoint',
    'контрольну точку підписано ключем, якого на той час у журналі не було',
    'the checkpoint is signed by a key that the ledger did not have then',
  )
}
