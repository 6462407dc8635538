/**
 * The court that is distributed into while its machines die: six judges, one rule, a sealed chain.
 *
 * Its secrets are the same in every process, as those of a real court are.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { AllocationSetting } from '../../../../engine/allocation/allocate.ts'
import { chainNumbers } from '../../../../engine/allocation/number-source.ts'
import { CALENDAR_PATH, policyDraft } from '../../../../engine/allocation/policy-draft.ts'
import { loadPolicies, type Runtime } from '../../../../engine/decide/runtime.ts'
import { linkOf } from '../../../../engine/draw/sources/sealed-chain.ts'
import type { CourtLedger } from '../../../../engine/ledger/court-ledger.ts'
import { newPrivateKey, parsePrivateKey } from '../../../../engine/ledger/notes/signer.ts'
import { createLedger } from '../../../../engine/ledger/open-ledger.ts'
import type { Draft } from '../../../../engine/ledger/types.ts'
import { approvedAt } from '../../../support/approving.ts'

const FACTS = `факти документ national синтаксис 1 мова uk
сутність суд/court "суд" / "court" {
  робочі_дні/working_calendar: список дата "робочі дні" / "working days"
  воєнний_стан/martial_law: так_чи_ні "воєнний стан" / "martial law" якщо не подано так
  судді/judges: записи суддя "судді" / "judges" у корені
}
сутність суддя/judge "суддя" / "judge" {
  ідентифікатор/id: рядок "ідентифікатор" / "id"
  прізвище/surname: рядок "прізвище" / "surname"
  працює/works: так_чи_ні "працює" / "works"
  навантаження/load: десяткове "навантаження" / "load"
}
сутність справа/case "справа" / "case" { номер/id: рядок "номер" / "number" }
сутність політика/policy "політика" / "policy" { станом_на/as_of: дата "станом на" / "as of" }
`

const POLICY = `засади "Вигадані засади" / "Invented principles" документ fire синтаксис 1 мова uk
суд "Вигаданий суд" / "Invented court"
затверджено "рішення зборів суддів" / "decision of the assembly" від 01.03.2025 № "7"
чинні з 01.03.2025
календар ua місяці до останнього дня
пункт "1" обов’язково "розподіл" / "draw"
пункт "2" обов’язково "ваги" / "weights"
вага "2" обернена/inverse = 1 / суддя.навантаження
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    робота/works "1": суддя.працює
  вага обернена
  якщо учасників немає то зупинити "1"
`

const FILES = [
  { path: 'facts.zasady', text: FACTS },
  { path: 'policy.zasady', text: POLICY },
]
const CALENDAR = readFileSync('policies/national/calendar.yaml', 'utf8')

const ORIGIN = 'court.example/docket'
const CHAIN = 'ланцюг-1'
const SEED = '07'.repeat(32)
const BY = 'секретар-1'
const at = { true_at: '2026-08-04', by: BY }

export function courtRuntime(): Runtime {
  const { runtime } = loadPolicies({ files: FILES, calendar: parse(CALENDAR) })
  if (runtime === undefined) throw new Error('the invented policy has mistakes')
  return runtime
}

/** As every process of the court writes. */
export function writing() {
  const signer = parsePrivateKey(newPrivateKey(ORIGIN, (count) => Buffer.alloc(count, 1)))
  if (signer === undefined) throw new Error(`${ORIGIN} cannot be the name of a key`)
  return { signers: [signer], clock: Date.now, origin: ORIGIN }
}

/** As every process of the court draws, from a chain of so many links. */
export const setting = (length: number): AllocationSetting => ({
  engine: 'test',
  by: BY,
  source: 'sealed-chain',
  numbers: chainNumbers(CHAIN, SEED, length),
  privacy: { key: Buffer.alloc(32, 9), patterns: ['/judges/*/surname'] },
  lang: 'uk',
})

/** A new ledger with the chain and the policy in it. */
export async function newCourt(address: string, length: number): Promise<CourtLedger> {
  const named = { origin: ORIGIN, court: 'Вигаданий суд', by: BY, true_at: '2026-08-04' }
  const made = await createLedger(address, named, writing())
  if (made.kind === 'refused') throw new Error(made.refusal.message.en)
  const policy = courtRuntime().policies.get('fire')?.policy
  if (policy === undefined) throw new Error('the invented policy is not there')
  const files = [...FILES, { path: CALENDAR_PATH, text: CALENDAR }]
  const drafts = [
    chain(length),
    ...approvedAt(3, policyDraft(policy, files, { ...at, reason: null, corrects: null })),
  ]
  const appended = await made.ledger.append(drafts)
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
  return made.ledger
}

const chain = (length: number): Draft => ({
  ...at,
  kind: 'chain',
  body: { chain: CHAIN, anchor: linkOf(SEED, length, 0), length },
})

const JUDGES = ['0.50', '0.80', '1.00', '1.25', '1.60', '2.00'].map((load, index) => ({
  id: `с0${index}`,
  surname: `Вигадько ${index}`,
  works: index !== 3,
  load,
}))

export const caseId = (number: number): string => `999/${number}/26`

export const request = (id: string) => ({
  id,
  policy: 'fire',
  as_of: '2026-08-04',
  facts: { case: { id }, judges: JUDGES },
})
