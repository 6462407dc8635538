/** What every action on registers rests on: the description of the registers and the vocabulary of facts, read once. */
import { join } from 'node:path'
import {
  documentCheck,
  factRulesOf,
  factsReader,
  type Planning,
  type Registers,
  registersData,
} from '../../engine/index.ts'
import { checkFacts, type Vocabulary } from '../../grammar/index.ts'
import { type Input, optionText } from '../command.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { readPolicyFolder, shownPath, SHIPPED } from '../disk/policy-folder.ts'
import { LIMITS } from '../limits.ts'
import { asLocated, isFacts, parsed } from '../load-policy.ts'
import { readData } from '../read-data.ts'
import { nationalCalendar, readyPolicy } from '../runtime.ts'

const NATIONAL = join(SHIPPED, 'national')

export interface RegisterSetting {
  readonly registers: Registers
  readonly vocabulary: Vocabulary
  readonly check: NonNullable<Planning['check']>
}

/** With `--policy`, the facts that the court itself has added are known too, and computed facts are compared. */
export function registerSetting(input: Input): Promise<Or<RegisterSetting>> {
  const policy = optionText(input, 'policy')
  return policy === undefined ? nationalSetting() : settingFor(policy)
}

let nationalOnce: Promise<Or<RegisterSetting>> | undefined

/** The national facts alone; read once in a run. */
export const nationalSetting = (): Promise<Or<RegisterSetting>> =>
  (nationalOnce ??= settingFor(undefined))

async function settingFor(policy: string | undefined): Promise<Or<RegisterSetting>> {
  const rules = await factRules(policy)
  if (!rules.ok) return rules
  const { vocabulary } = rules.value
  const registers = await describedRegisters(vocabulary)
  if (!registers.ok) return registers
  const check = documentCheck(factsReader(rules.value), vocabulary)
  return right({ registers: registers.value, vocabulary, check })
}

type FactRules = Parameters<typeof factsReader>[0]

async function factRules(policy: string | undefined): Promise<Or<FactRules>> {
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  if (policy === undefined) {
    const vocabulary = await nationalVocabulary()
    if (!vocabulary.ok) return vocabulary
    const none = { defaults: new Map(), derivations: [] }
    return right({ vocabulary: vocabulary.value, calendar: calendar.value, ...none })
  }
  const ready = await readyPolicy(policy)
  if (!ready.ok) return ready
  const loaded = ready.value.loaded.policy
  if (loaded === undefined) throw new Error('a policy with errors was loaded')
  return right(factRulesOf(loaded, calendar.value))
}

async function nationalVocabulary(): Promise<Or<Vocabulary>> {
  const files = await readPolicyFolder(NATIONAL)
  if (!files.ok) return files
  const facts = files.value.map(parsed).filter(isFacts).map(asLocated)
  return right(checkFacts(facts).vocabulary)
}

async function describedRegisters(vocabulary: Vocabulary): Promise<Or<Registers>> {
  const path = join(NATIONAL, 'registers.yaml')
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  const read = registersData(data.value, vocabulary)
  if ('registers' in read) return right(read.registers)
  const [problem] = read.problems
  const place = `\`${shownPath(path)}\`, \`${problem?.path ?? ''}\``
  return unreadable(
    { uk: `${place}: ${problem?.message ?? ''}`, en: `${place}: wrong description` },
    {
      uk: 'виправте опис реєстрів; що він має містити, сказано на його початку',
      en: 'correct the description of the registers; its beginning says what it holds',
    },
  )
}
