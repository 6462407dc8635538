/** That the texts beside the list are those that the entries name by digest, and say the same as the entries. */
import { actText } from '../../ledger/entry/act-text.ts'
import { canonicalJson, digest, digestOfBytes } from '../../record/canonical-json.ts'
import { firstDifference } from '../../record/first-difference.ts'
import type { ReadBundle } from '../read-bundle.ts'
import { type Failure, fails, holds, HOLDS } from '../steps.ts'
import type { Check } from './check.ts'

export const digests: Check = {
  check: 'digests',
  title: {
    uk: 'маніфест, запис розподілу, засади і факти — ті, що в журналі',
    en: 'manifest, record, policy and facts are those of the ledger',
  },
  run(read) {
    const failure = wrongManifest(read) ?? wrongRecord(read) ?? wrongFiles(read) ?? wrongFacts(read)
    if (failure !== undefined) return failure
    if (read.bundle.facts !== null) return HOLDS
    return holds(
      'знімка фактів у пакеті немає: його вилучено',
      'the snapshot of the facts is not in the bundle: it was removed',
    )
  },
}

function wrongManifest(read: ReadBundle): Failure | undefined {
  const { commit, plan } = read
  const { manifest } = read.bundle
  if (digest(manifest) !== commit.body['manifest']) return notThat('/manifest', commit.seq)
  const expected = {
    case: commit.body['case'],
    attempt: commit.body['attempt'],
    attempt_act: actOf(read),
    randomness_source: plan.source,
  }
  const { case: caseId, attempt, attempt_act, randomness_source } = manifest
  const found = { case: caseId, attempt, attempt_act, randomness_source }
  const difference = firstDifference(expected, found, '/manifest')
  return difference && disagrees(difference.path, commit.seq)
}

/** The act that allowed the attempt, in the words of its entry. */
function actOf({ commit, entries }: ReadBundle): string | null {
  const act = entries.find(({ seq }) => seq === commit.body['act'])
  return act === undefined ? null : actText(act)
}

/** The record repeats the manifest and the number. */
function wrongRecord(read: ReadBundle): Failure | undefined {
  const { manifest, record } = read.bundle
  const { result, randomness, plan } = read
  if (digest(record) !== result.body['record']) return notThat('/record', result.seq)
  if (canonicalJson(record.manifest) !== canonicalJson(manifest)) {
    return fails(
      '/record/manifest',
      'запис розподілу містить інший маніфест',
      'the record has another manifest',
    )
  }
  const { value, evidence } = randomness.body
  const expected = {
    source: plan.source,
    binding: true,
    value,
    ...(plan.source !== 'system' && { evidence }),
  }
  const difference = firstDifference(expected, record.randomness, '/record/randomness')
  return difference && disagrees(difference.path, randomness.seq)
}

function wrongFiles(read: ReadBundle): Failure | undefined {
  const { policy, bundle } = read
  const named = policy.body['files'] as readonly {
    readonly path: string
    readonly digest: string
  }[]
  for (const [at, { path, text }] of bundle.policy_files.entries()) {
    const wanted = named[at]
    if (wanted?.path === path && wanted.digest === digestOfBytes(Buffer.from(text))) continue
    return notThat(`/policy_files/${at}`, policy.seq)
  }
  if (bundle.policy_files.length === named.length) return undefined
  return fails(
    '/policy_files',
    `запис засад ${policy.seq} називає ${named.length} файлів, а в пакеті їх ${bundle.policy_files.length}`,
    `the policy entry ${policy.seq} names ${named.length} files, and the bundle has ${bundle.policy_files.length}`,
  )
}

function wrongFacts(read: ReadBundle): Failure | undefined {
  const { facts, manifest } = read.bundle
  if (facts === null || digest(facts) === manifest.facts) return undefined
  return fails(
    '/facts',
    'це не ті факти, дайджест яких у маніфесті',
    'these are not the facts whose digest is in the manifest',
  )
}

const notThat = (place: string, seq: number): Failure =>
  fails(
    place,
    `це не той текст, дайджест якого в записі ${seq}`,
    `this is not the text whose digest is in entry ${seq}`,
  )

const disagrees = (place: string, seq: number): Failure =>
  fails(place, `не збігається із записом ${seq}`, `disagrees with entry ${seq}`)
