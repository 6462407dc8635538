/** What a policy asks before a summons is sent: the file `sending.yaml` beside the policy in, its rules out. */
import { type SendingRules, sendingRules } from '../../engine/index.ts'
import { besidePolicy } from '../beside-policy.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import type { Ready } from '../runtime.ts'

const NAME = 'sending.yaml'

export async function sendingRulesOf(ready: Ready): Promise<Or<SendingRules>> {
  const beside = await besidePolicy(ready, NAME)
  if (!beside.ok) return beside
  const { path, data } = beside.value
  const read = sendingRules(data)
  if ('rules' in read) return right(read.rules)
  const [problem] = read.problems
  const place = `\`${path}\`, \`${problem?.path ?? ''}\``
  return unreadable({ uk: `${place}: ${problem?.message ?? ''}`, en: `${place}: wrong shape` })
}
