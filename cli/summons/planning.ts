/**
 * Facts and a template in, the plan of the summonses out: each way of sending is put to the policy as a supposition.
 */
import {
  type Answer,
  decide,
  type Decision,
  decisionOf,
  type ErrorAnswer,
  errorAnswer,
  evaluate,
  type Finding,
  type Participant,
  planSummons,
  prepare,
  type PlannedSummons,
  readPhone,
  type SendingRules,
  type Supposition,
  type Way,
} from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { type Request, requestOf } from '../request.ts'
import { type Ready, readyPolicy } from '../runtime.ts'
import type { Lang, Text } from '../text.ts'
import { currentEntries } from './in-force.ts'
import { outgoingOf } from './outbox.ts'
import { type Entry, readRegister } from './register.ts'
import { sendingRulesOf } from './sending-rules.ts'

export interface Planned {
  readonly case: string | null
  readonly summonses: readonly PlannedSummons[]
  /** What the policy says of the text of every summons. */
  readonly ofText: readonly Finding[]
  /** What the policy decides were the first way taken: for the words that tell of it. */
  readonly decision: Decision
}
/** The policy refused the facts themselves. */
export interface FactsRefused {
  readonly refused: ErrorAnswer
}

type Fields = Readonly<Record<string, unknown>>

/** The order that the project ships. */
const DEFAULT_POLICY = 'summons'

export async function planFrom(input: Input, lang: Lang): Promise<Or<Planned | FactsRefused>> {
  const policy = optionText(input, 'policy') ?? DEFAULT_POLICY
  const request = await requestOf({ ...input, options: { ...input.options, policy } })
  if (!request.ok) return request
  const template = await templateOf(input)
  if (!template.ok) return template
  const ready = await readyPolicy(policy)
  if (!ready.ok) return ready
  const rules = await sendingRulesOf(ready.value)
  if (!rules.ok) return rules
  const setting: Setting = {
    ready: ready.value,
    request: request.value,
    rules: rules.value,
    template: template.value,
    wantsLatin: input.options['latin'] === true,
    lang,
  }
  const planned = planWith(setting, {})
  const register = optionText(input, 'register')
  if ('refused' in planned || register === undefined) return right(planned)
  const entries = await readRegister(register)
  return entries.ok ? right(afterRefusals(setting, planned, entries.value)) : entries
}

/** Everything that a plan is made from. */
interface Setting {
  readonly ready: Ready
  readonly request: Request
  readonly rules: SendingRules
  readonly template: string
  readonly wantsLatin: boolean
  readonly lang: Lang
}

/** `known`: facts about the message that are certain, whatever was supposed or given. */
function planWith(setting: Setting, known: Fields): Planned | FactsRefused {
  const { request, rules, template, wantsLatin } = setting
  const asked = suppose(setting, known)
  if ('refused' in asked) return asked
  const decision = decisionOnFirst(setting, known)
  if ('refused' in decision) return decision
  const facts = isFields(request.facts) ? request.facts : {}
  const participants = participantsIn(facts)
  const { conditions, fallback } = rules
  const about = { participants, facts, template, conditions, fallback }
  const summonses = planSummons({ ...about, suppositions: asked, wantsLatin })
  const findings = asked[0]?.findings ?? []
  const ofText = findings.filter(({ id }) => rules.ofText.includes(id))
  return { case: request.id, summonses, ofText, decision }
}

/** The decision behind the first supposition. */
function decisionOnFirst(
  { ready: { runtime }, request, rules, lang }: Setting,
  known: Fields,
): Decision | FactsRefused {
  const [way] = rules.ways
  const facts = way === undefined ? request.facts : factsFor(request.facts, way, rules, known)
  const prepared = prepare(runtime, { ...request, facts })
  if (prepared.kind === 'refused') return { refused: errorAnswer(prepared, lang) }
  return decisionOf(prepared, evaluate(runtime, prepared), runtime)
}

/** For whom the gateway found the channel impossible, the policy is asked again, knowing that. */
function afterRefusals(
  setting: Setting,
  planned: Planned,
  entries: readonly Entry[],
): Planned | FactsRefused {
  const { channel, message } = setting.rules.afterRefusal
  const impossible = new Set(
    currentEntries(entries).flatMap((one) => (one.status === 'refused' ? one.message : [])),
  )
  const isRefused = (one: PlannedSummons): boolean =>
    one.channel === channel && impossible.has(outgoingOf(one, planned.case)?.id ?? '')
  if (!planned.summonses.some(isRefused)) return planned
  const again = planWith(setting, message)
  if ('refused' in again) return again
  const summonses = planned.summonses.map((one, at) => {
    const other = again.summonses[at]
    return other === undefined || !isRefused(one)
      ? one
      : { ...other, notes: [...other.notes, REFUSED] }
  })
  return { ...planned, summonses }
}

const REFUSED: Text = {
  uk: 'за реєстром, шлюз не може надіслати виклик на цей номер попереднім способом',
  en: 'according to the register, the gateway cannot send the summons to this number in the former way',
}

async function templateOf(input: Input): Promise<Or<string>> {
  const path = optionText(input, 'template')
  if (path !== undefined) return readText(path, LIMITS.policyBytes)
  return misused(
    { uk: 'не вказано `--template`', en: '`--template` is not given' },
    {
      uk: 'текст виклику надає суд: додатків із затвердженою структурою тексту в джерелі Порядку немає',
      en: 'the court supplies the text: the annexes with the approved structure are not in the source of the procedure',
    },
  )
}

/** What the policy says of every way, or its first refusal of the facts. */
function suppose(
  { ready: { runtime }, request, rules, lang }: Setting,
  known: Fields,
): readonly Supposition[] | FactsRefused {
  const answers = rules.ways.map((way) => ({
    way,
    answer: decide(
      runtime,
      { ...request, facts: factsFor(request.facts, way, rules, known) },
      lang,
    ),
  }))
  const refused = answers.map(({ answer }) => answer).find(isError)
  if (refused !== undefined) return { refused }
  return answers.flatMap(({ way, answer }) =>
    isError(answer) ? [] : [{ way, findings: answer.clauses }],
  )
}

const isError = (answer: Answer | ErrorAnswer): answer is ErrorAnswer => 'error' in answer

/** The facts as they would be, were the summons sent this way. What is malformed stays for the policy to refuse. */
function factsFor(
  facts: unknown,
  way: Way,
  { supposed, notYet }: SendingRules,
  known: Fields,
): unknown {
  if (!isFields(facts)) return facts
  const message = isFields(facts['message']) ? facts['message'] : {}
  const { channel, alphabet } = way
  const list: unknown = facts['participants']
  return {
    ...facts,
    ...(Array.isArray(list) && { participants: list.map(withNumber) }),
    message: { ...supposed, ...message, ...notYet, ...known, channel, alphabet },
  }
}

/** The policy is asked about the number that would be used. */
function withNumber(participant: unknown): unknown {
  if (!isFields(participant) || typeof participant['phone'] !== 'string') return participant
  const reading = readPhone(participant['phone'])
  return reading.kind === 'number' ? { ...participant, phone: reading.number } : participant
}

function participantsIn(facts: Fields): readonly Participant[] {
  const list: unknown = facts['participants']
  return Array.isArray(list) ? list.filter(isParticipant) : []
}

const isParticipant = (value: unknown): value is Participant =>
  isFields(value) && typeof value['id'] === 'string'
