/** How far a new court has come: its ledger in; policies, registers and draws in it out. */
import type { SetupState } from '../../../editor/api/index.ts'
import { type Or, right } from '../../complaint.ts'
import { nationalSetting } from '../../registers/setting.ts'
import { subjectsShown } from '../../registers/shown.ts'
import { standingIn } from '../../registers/standing.ts'
import type { Court } from '../court.ts'

export async function setupState({ ledger, secretsPath, clock }: Court): Promise<Or<SetupState>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const now = { asOf: undefined, knownAt: undefined }
  const { state } = await standingIn(ledger, now, { now: clock, opens: false })
  const whole = setting.value.registers.all.filter(({ isView }) => !isView)
  return right({
    keys: secretsPath ?? '',
    policies: await policiesIn(ledger),
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
async function policiesIn(ledger: Ledger): Promise<SetupState['policies']> {
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
  return [...found.values()]
}

async function countOf(ledger: Ledger, kind: 'result'): Promise<number> {
  let count = 0
  for await (const _ of ledger.entries({ kinds: [kind] })) count += 1
  return count
}
