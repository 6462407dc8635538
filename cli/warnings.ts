/** Of which time limits a policy has somebody warned: the file `warnings.yaml` beside the policy in, its rules out. */
import { type WarningRules, warningRules } from '../engine/index.ts'
import { besidePolicy, isBesidePolicy } from './beside-policy.ts'
import { type Or, right, unreadable } from './complaint.ts'
import type { Ready } from './runtime.ts'

const NAME = 'warnings.yaml'

/** A policy need not have anybody warned. */
export async function warningsOf(ready: Ready): Promise<Or<WarningRules>> {
  if (!(await isBesidePolicy(ready, NAME))) return right({ warnings: [] })
  const beside = await besidePolicy(ready, NAME)
  if (!beside.ok) return beside
  const { path, data } = beside.value
  const read = warningRules(data)
  if ('rules' in read) return right(read.rules)
  const [problem] = read.problems
  const place = `\`${path}\`, \`${problem?.path ?? ''}\``
  return unreadable({ uk: `${place}: ${problem?.message ?? ''}`, en: `${place}: wrong shape` })
}
