/**
 * What the studio knows about whoever asks: an account in; the facts about the user, as far as the policy has such, out.
 *
 * He has signed in, so his access is granted; his role is that of the account. Only of what a policy asks of the
 * user beyond that does the matter speak.
 */
import type { Account } from '../../../editor/server/index.ts'
import type { Vocabulary } from '../../../grammar/index.ts'
import type { Fields } from './fields.ts'

export function accountFacts({ entities, enums }: Vocabulary, { roles }: Account): Fields {
  const fields = entities.get('user')?.fields
  const type = fields?.get('role')?.type
  const values = type?.kind === 'enum' ? enums.get(type.name)?.values : undefined
  const role = roles.find((one) => values?.has(one))
  if (role === undefined) return {}
  return { user: { role, ...(fields?.has('access_granted') === true && { access_granted: true }) } }
}
