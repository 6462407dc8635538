/** What no protocol had before: numbers, digests, entries, the checkpoint and the proofs by which anybody repeats it. */
import { approvedBy } from '../bundle/approved-by.ts'
import type { ReadBundle } from '../bundle/read-bundle.ts'
import type { Block, Row } from '../documents/model.ts'
import { SOURCE_NOTES } from '../draw/randomness.ts'
import type { Entry } from '../ledger/types.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { row, section } from './blocks.ts'
import { clockUk } from './clock.ts'
import { inGroups } from '../record/hex-groups.ts'
import { CHECKED_BY, DETAILS } from './phrases.ts'
import type { PolicyWords } from './policy-words.ts'

export const detailBlocks = (read: ReadBundle, words: PolicyWords): readonly Block[] => [
  section(DETAILS),
  { kind: 'rows', rows: [...basisRows(read, words), ...numberRows(read), ...ledgerRows(read)] },
  ...proofBlocks(read),
  { kind: 'text', style: 'small', runs: [CHECKED_BY] },
]

function basisRows(read: ReadBundle, words: PolicyWords): readonly Row[] {
  const { bundle, policy, approval } = read
  const { edition, in_force_from: from } = bundle.manifest.policy
  const editions = policy.body['editions'] as readonly Readonly<Record<string, string>>[]
  const decision = editions.find((one) => one['digest'] === edition)?.['decision'] ?? ''
  return [
    row(
      'Засади',
      `${words.title}; редакція: ${decision}, чинна з ${dayUk(from)} (запис ${policy.seq})`,
    ),
    row('Засади схвалено', `${approvedBy(read)} (запис ${approval.seq})`),
    row('Дайджест маніфесту M', inGroups(bundle.record.manifest_digest)),
    row('Дайджест фактів', inGroups(bundle.manifest.facts.replace('sha256:', ''))),
  ]
}

function numberRows({ bundle: { record } }: ReadBundle): readonly Row[] {
  const { source, value } = record.randomness
  const { called, proves, doesNotProve } = SOURCE_NOTES[source]
  return [
    row('Випадкове число R', inGroups(value)),
    row('Джерело числа', `${called.uk}. Доведено: ${proves.uk}. Не доведено: ${doesNotProve.uk}.`),
    ...record.result.seats.map(({ seat, try: attempt, digest, n, total, k }) =>
      row(
        `Місце ${seat}`,
        `h = ${inGroups(digest)} (t = ${attempt}); n = ${n}; W = ${total}; k = n mod W = ${k}`,
      ),
    ),
  ]
}

function ledgerRows({
  bundle,
  checkpoint,
  commit,
  randomness,
  result,
}: ReadBundle): readonly Row[] {
  const at = ({ seq, recorded_at: time }: Entry): string => `запис ${seq}, ${clockUk(time)}`
  return [
    row('Журнал', bundle.origin),
    row('Перелік закріплено', at(commit)),
    row('Число внесено', at(randomness)),
    row('Результат внесено', at(result)),
    row('Контрольна точка', `${checkpoint.size} записів, корінь ${inGroups(checkpoint.root)}`),
  ]
}

/** Inclusion proofs of the commitment and of the result, and who signed the root that they lead to. */
function proofBlocks({
  bundle,
  entries,
  commit,
  result,
  checkpoint,
}: ReadBundle): readonly Block[] {
  const proofs = [commit, result].map((entry) => {
    const proof = bundle.entries[entries.indexOf(entry)]?.proof ?? []
    return `Доказ, що запис ${entry.seq} є в журналі: ${proof.map(inGroups).join('; ')}.`
  })
  const signatures = checkpoint.note.signatures.map(
    ({ name, id, bytes }) =>
      `Підпис контрольної точки: ${name}, ключ ${id}, ${inGroups(Buffer.from(bytes).toString('hex'))}.`,
  )
  return [...proofs, ...signatures].map((words) => ({
    kind: 'text',
    style: 'small',
    runs: [words],
  }))
}

const dayUk = (text: string): string => formatDateUk(parseDate(text) ?? 0)
