/**
 * Facts and a template in, the plan of the summonses out: each way of sending is put to the policy as a supposition.
 */
import {
  type Answer,
  decide,
  type ErrorAnswer,
  type Participant,
  planSummons,
  type PlannedSummons,
  readPhone,
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
import type { Lang } from '../text.ts'
import { type SendingRules, sendingRules } from './sending-rules.ts'

export interface Planned {
  readonly case: string | null
  readonly summonses: readonly PlannedSummons[]
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
  const rules = await sendingRules(ready.value)
  if (!rules.ok) return rules
  const asked = suppose(ready.value, request.value, rules.value, lang)
  if ('refused' in asked) return right(asked)
  const facts = isFields(request.value.facts) ? request.value.facts : {}
  const summonses = planSummons({
    participants: participantsIn(facts),
    facts,
    template: template.value,
    conditions: rules.value.conditions,
    suppositions: asked,
    wantsLatin: input.options['latin'] === true,
  })
  return right({ case: request.value.id, summonses })
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
  { runtime }: Ready,
  request: Request,
  rules: SendingRules,
  lang: Lang,
): readonly Supposition[] | FactsRefused {
  const answers = rules.ways.map((way) => ({
    way,
    answer: decide(runtime, { ...request, facts: factsFor(request.facts, way, rules) }, lang),
  }))
  const refused = answers.map(({ answer }) => answer).find(isError)
  if (refused !== undefined) return { refused }
  return answers.flatMap(({ way, answer }) =>
    isError(answer) ? [] : [{ way, findings: answer.clauses }],
  )
}

const isError = (answer: Answer | ErrorAnswer): answer is ErrorAnswer => 'error' in answer

/** The facts as they would be, were the summons sent this way. What is malformed stays for the policy to refuse. */
function factsFor(facts: unknown, way: Way, { supposed, notYet }: SendingRules): unknown {
  if (!isFields(facts)) return facts
  const message = isFields(facts['message']) ? facts['message'] : {}
  const { channel, alphabet } = way
  const list: unknown = facts['participants']
  return {
    ...facts,
    ...(Array.isArray(list) && { participants: list.map(withNumber) }),
    message: { ...supposed, ...message, ...notYet, channel, alphabet },
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
