/**
 * The options of a command in, a request of the decision contract out.
 */
import { type Input, optionText } from './command.ts'
import { misused, type Or, right, type Wrong } from './complaint.ts'
import { LIMITS } from './limits.ts'
import { isFields } from './merge-facts.ts'
import { readData } from './read-data.ts'

/** A request as the contract has it. */
export interface Request {
  readonly id: string | null
  readonly policy: string
  readonly as_of: string
  readonly known_at?: string
  readonly facts: unknown
}

/** Reads the facts and puts the request together. */
export async function requestOf(input: Input): Promise<Or<Request>> {
  const [policy, asOf, path, knownAt] = ['policy', 'asOf', 'facts', 'knownAt'].map((name) =>
    optionText(input, name),
  )
  if (policy === undefined) return missing('--policy')
  if (asOf === undefined) return missing('--as-of')
  if (path === undefined) return missing('--facts')
  const facts = await readData(path, LIMITS.factsBytes)
  if (!facts.ok) return facts
  const known = knownAt === undefined ? {} : { known_at: knownAt }
  return right({ id: caseId(facts.value), policy, as_of: asOf, ...known, facts: facts.value })
}

const missing = (option: string): Wrong =>
  misused(
    { uk: `не вказано \`${option}\``, en: `\`${option}\` is not given` },
    {
      uk: 'потрібні --policy, --as-of і --facts, або --batch; приклад: zasady decide --help',
      en: '--policy, --as-of and --facts are needed, or --batch; see zasady decide --help',
    },
  )

/** The number of the case names the answer. */
function caseId(facts: unknown): string | null {
  const matter = isFields(facts) ? facts['case'] : undefined
  const id = isFields(matter) ? matter['id'] : undefined
  return typeof id === 'string' ? id : null
}
