/** The rules of sending and the policy in; names in them that the policy does not know, out. */
import type { CheckedPolicy } from '../../grammar/index.ts'
import type { SendingRules } from '../summons/sending-rules.ts'
import type { ToldFact } from '../summons/conditions.ts'
import { pointerPart } from '../time/shape.ts'
import {
  clauseProblems,
  factProblems,
  factsProblems,
  type Problems,
  statusProblems,
  valueProblems,
} from './names.ts'

/** What is sent, as the contract names it. */
const SENT = 'message'

export function checkSending(rules: SendingRules, policy: CheckedPolicy): Problems {
  const { ways, supposed, notYet, afterRefusal, conditions, fallback, ofText } = rules
  const refused = { channel: afterRefusal.channel }
  return [
    ...ways.flatMap(({ channel, alphabet }, at) =>
      factsProblems(SENT, { channel, alphabet }, `/ways/${at}`, policy),
    ),
    ...factsProblems(SENT, supposed, '/supposed', policy),
    ...factsProblems(SENT, notYet, '/not_yet', policy),
    ...factsProblems(SENT, refused, '/after_refusal', policy),
    ...factsProblems(SENT, afterRefusal.message, '/after_refusal/message', policy),
    ...Object.entries(conditions.clauses).flatMap(([id, statuses]) => [
      ...clauseProblems(id, `/only_if/clauses/${pointerPart(id)}`, policy),
      ...statusProblems(statuses, `/only_if/clauses/${pointerPart(id)}`),
    ]),
    ...conditions.facts.flatMap((one, at) => ofTold(one, `/only_if/facts/${at}`, policy)),
    ...fallback.flatMap((one, at) => ofTold(one, `/fallback_because/${at}`, policy)),
    ...ofText.flatMap((id, at) => clauseProblems(id, `/of_text/${at}`, policy)),
  ]
}

/** A fact by its pointer, `/message/send_failed`, and the value that it is held against. */
function ofTold({ path: pointer, value }: ToldFact, path: string, policy: CheckedPolicy): Problems {
  const [, entity = '', fact = ''] = pointer.split('/')
  const { field, problems } = factProblems(entity, fact, `${path}/fact`, policy)
  return field === undefined ? problems : valueProblems(value, field, `${path}/is`, policy)
}
