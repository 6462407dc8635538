/** A replay of what was redacted: it cannot be told, and it is said why. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settle } from '../../../engine/allocation/settle.ts'
import type { CourtLedger } from '../../../engine/ledger/court-ledger.ts'
import type { Entry } from '../../../engine/ledger/types.ts'
import { sealOf } from '../../../engine/record/seal.ts'
import { digest } from '../../../engine/record/canonical-json.ts'
import { pastPolicies } from '../../../engine/replay/past-policies.ts'
import { replay } from '../../../engine/replay/replay.ts'
import { append } from '../../support/ledger-story.ts'
import { register, temporaryFolder } from '../../support/ledgers.ts'
import { BY, sampleCourt } from '../../support/sample-court.ts'

async function drawn() {
  const court = await sampleCourt(join(temporaryFolder(), 'court.sqlite'))
  const allocation = await court.allocate('999/1001/26')
  if (allocation.kind !== 'drawn') throw new Error(allocation.kind)
  const { commit, record } = allocation
  return { ...court, commit, record }
}

async function redact(ledger: CourtLedger, name: string): Promise<number> {
  const body = { digests: [name], reason: 'ухвала', act: null }
  const [entry] = await append(ledger, [{ ...register(''), kind: 'redaction', body }])
  return entry?.seq ?? -1
}

const findingOf = async (ledger: CourtLedger, commit: Entry) =>
  (await replay(ledger, commit, pastPolicies(ledger))).finding

interface File {
  readonly digest: string
  readonly path: string
}

test.each(['facts', 'manifest', 'record', 'policy'])('the %s', async (what) => {
  const { ledger, commit, record } = await drawn()
  const policy = await ledger.entry(commit.body['policy'] as number)
  const files = (policy?.body['files'] ?? []) as readonly File[]
  const [file] = files
  const names = {
    facts: record.manifest.facts,
    manifest: String(commit.body['manifest']),
    record: digest(record),
    policy: file?.digest,
  }
  const name = names[what as keyof typeof names] ?? ''
  const seq = await redact(ledger, name)
  const detail = `№ ${seq}: ${what === 'policy' ? String(file?.path) : name}`
  expect(await findingOf(ledger, commit)).toEqual({ kind: 'cannot', obstacle: 'redacted', detail })
})

test('one sealed value is named by its place', async () => {
  const { ledger, commit, record } = await drawn()
  const [opening] = await ledger.openings(record.manifest.facts)
  if (opening === undefined) throw new Error('nothing is sealed')
  const seq = await redact(ledger, sealOf(opening).sealed)
  expect(await findingOf(ledger, commit)).toEqual({
    kind: 'cannot',
    obstacle: 'redacted',
    detail: `№ ${seq}: ${opening.path}`,
  })
})

test('a draw whose manifest is gone is not settled again, and says so', async () => {
  const { ledger, commit, setting } = await drawn()
  await redact(ledger, String(commit.body['manifest']))
  expect(await settle(ledger, commit, setting.numbers, BY)).toMatchObject({
    kind: 'open',
    refusal: { code: 'manifest-redacted' },
  })
})
