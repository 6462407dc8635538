/** A court whose ledger holds some draws of the sample day, open in the studio; for tests of changes. */
import { readFileSync } from 'node:fs'
import { afterAll } from 'vitest'
import { draftWork } from '../../../../cli/studio/change/draft-work.ts'
import { changePort, type Threads } from '../../../../cli/studio/change/port.ts'
import type { Court } from '../../../../cli/studio/court.ts'
import { ledgerPolicies } from '../../../../cli/studio/ledger-policies.ts'
import type { DraftDecision } from '../../../../editor/api/index.ts'
import type { Answer, ChangePort, DraftBeginning } from '../../../../editor/server/index.ts'
import { newPrivateKey } from '../../../../engine/index.ts'
import { ORIGIN, PLACES } from '../../../support/ledgers.ts'
import { CHAIN, sampleCourt, type SampleCourt } from '../../../support/sample-court.ts'

export const PROPOSAL = readFileSync(
  'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady',
  'utf8',
)

export interface OpenCourt {
  readonly sample: SampleCourt
  readonly court: Court
  readonly port: ChangePort
}

/** Nothing here asks how quick the machine is. */
export const PATIENT = { milliseconds: 120_000, waiting: 16 } as const

/** One pair of threads for all the courts of a file. */
const threads: Threads = { looks: draftWork(PATIENT), examples: draftWork(PATIENT) }
afterAll(async () => {
  await threads.looks.close()
  await threads.examples.close()
})

/** It is the morning of 23.11.2026. */
export async function openCourt(beside: Threads = threads): Promise<OpenCourt> {
  const address = (await PLACES[0]?.address()) ?? ''
  const sample = await sampleCourt(address)
  const { ledger } = sample
  const court: Court = {
    kind: 'sample',
    name: 'Умовний суд',
    ledger,
    address,
    secrets: {
      format: 'zasady-secrets/1',
      checkpoint: newPrivateKey(ORIGIN, (count) => Buffer.alloc(count, 1)),
      privacy: '09'.repeat(32),
      chains: [CHAIN],
    },
    policies: ledgerPolicies(ledger),
    clock: () => Date.UTC(2026, 10, 23, 8),
  }
  return { sample, court, port: changePort(court, beside) }
}

export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message.en}`)
  return answer.value
}

export const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)

/** The last two months of a judge become three. */
const threeMonths = (text: string): string =>
  text
    .replace('закінчення_строку_повноважень - 2 місяці', 'закінчення_строку_повноважень - 3 місяці')
    .replace('останніх двох місяців', 'останніх трьох місяців')
    .replace('during the last two months', 'during the last three months')

/** A draft over the edition in force, already changed. */
export async function changedDraft(port: ChangePort): Promise<DraftBeginning> {
  const order = { kind: 'amendment', policy: 'desn', title: 'Три місяці' } as const
  const begun = valueOf(await port.begin(order))
  return { ...begun, text: threeMonths(begun.text), effective: '2026-12-01' }
}

export const DECISION: DraftDecision = {
  type: 'рішення зборів суддів',
  no: '7',
  date: '2026-11-20',
  signed_by: 'Показовий П. П.',
  published: '2026-11-21',
  effective: '2026-12-01',
}

export const HANDS = { author: 'Вигадько В. В.', approver: 'Умовна У. У.' } as const
