/**
 * Mutations of a policy that no test can notice because they change no decision, with the reason.
 *
 * They stand beside the policy, in `survivors.yaml`: the id of the mutation and why it is right.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'

const NAME = 'survivors.yaml'

/** Reasons by id; none when the policy has no such list. */
export async function acceptedSurvivors(
  policyPath: string,
): Promise<Or<ReadonlyMap<string, string>>> {
  const path = join(dirname(policyPath), NAME)
  if (!existsSync(path)) return right(new Map())
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  if (!isFields(data.value)) return malformed(path)
  const reasons = Object.entries(data.value)
  const wrong = reasons.find(([, reason]) => typeof reason !== 'string' || reason.trim() === '')
  return wrong === undefined
    ? right(new Map(reasons.map(([id, reason]) => [id, String(reason)])))
    : malformed(path, wrong[0])
}

const malformed = (path: string, id = '') =>
  unreadable({
    uk: `\`${path}\`: очікується причина для кожної зміни${id === '' ? '' : `, її немає для \`${id}\``}`,
    en: `\`${path}\`: a reason is expected for each mutation${id === '' ? '' : `; \`${id}\` has none`}`,
  })
