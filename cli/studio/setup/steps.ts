/** How far a new court has come: its ledger in; policies, registers and draws in it out. */
import type { SetupState } from '../../../editor/api/index.ts'
import { formatDate, kyivDay } from '../../../engine/index.ts'
import { type Or, right } from '../../complaint.ts'
import { nationalSetting } from '../../registers/setting.ts'
import { subjectsShown } from '../../registers/shown.ts'
import { standingIn } from '../../registers/standing.ts'
import type { Court } from '../court.ts'

export async function setupState(court: Court): Promise<Or<SetupState>> {
  const { ledger, secretsPath, clock } = court
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const now = { asOf: undefined, knownAt: undefined }
  const { state } = await standingIn(ledger, now, { now: clock, opens: false })
  const whole = setting.value.registers.all.filter(({ isView }) => !isView)
  return right({
    keys: secretsPath ?? '',
    policies: await policiesIn(court),
    registers: whole.map((register) => ({
      id: register.id,
      title: register.title,
      subjects: subjectsShown({ register }, state).length,
    })),
    draws: await countOf(ledger, 'result'),
  })
}

type Ledger = Court['ledger']

/** The latest entry of each document, approved or not. */
async function policiesIn(court: Court): Promise<SetupState['policies']> {
  const { ledger } = court
  const found = new Map<string, { document: string; entry: number; approved: boolean }>()
  for await (const { seq, kind, body } of ledger.entries({ kinds: ['policy', 'approval'] })) {
    if (kind === 'policy') {
      const document = String(body['document'])
      found.set(document, { document, entry: seq, approved: false })
      continue
    }
    const approved = [...found.values()].find(({ entry }) => entry === body['policy'])
    if (approved !== undefined) approved.approved = true
  }
  return Promise.all(
    [...found.values()].map(async (one) => ({
      ...one,
      coming: await comingDay(court, one.document),
    })),
  )
}

/** The first day of what is approved and not in force yet. */
async function comingDay({ policies, clock }: Court, document: string): Promise<string | null> {
  const usable = await policies.usable(document)
  const editions = usable.ok ? usable.value.runtime.policies.get(document)?.policy.editions : []
  const [first] = editions?.map(({ from }) => from).toSorted() ?? []
  return first !== undefined && first > formatDate(kyivDay(clock())) ? first : null
}

async function countOf(ledger: Ledger, kind: 'result'): Promise<number> {
  let count = 0
  for await (const _ of ledger.entries({ kinds: [kind] })) count += 1
  return count
}
