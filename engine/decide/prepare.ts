/** A request made ready to run: its policy, the edition in force, the facts as then known. */
import type { FactProblem } from '../facts/problem.ts'
import type { Facts } from '../facts/value.ts'
import type { Working } from '../plan/operations.ts'
import { formatDate, formatDateUk, parseDate } from '../time/day.ts'
import { kyivDay } from '../time/kyiv.ts'
import { readRequest, type Request, type RequestId } from './request.ts'
import type { LoadedPolicy, PreparedEdition, Runtime } from './runtime.ts'

/** Everything that an evaluation and an answer rest on. */
export interface Prepared extends PreparedEdition {
  readonly kind: 'prepared'
  readonly request: Request
  readonly loaded: LoadedPolicy
  readonly facts: Facts
  readonly working: Working
}

export interface Refused {
  readonly kind: 'refused'
  readonly id: RequestId
  readonly problems: readonly FactProblem[]
}

/** Reads a request against the policies of a runtime. */
export function prepare(runtime: Runtime, input: unknown): Prepared | Refused {
  const read = readRequest(input)
  if (read.kind === 'problems') return { kind: 'refused', id: read.id, problems: read.problems }
  const { request } = read
  const refuse = (...problems: readonly FactProblem[]): Refused => ({
    kind: 'refused',
    id: request.id,
    problems,
  })
  const loaded = runtime.policies.get(request.policy)
  if (loaded === undefined) return refuse(unknownPolicy(request.policy))
  const ready = loaded.editionOn(formatDate(kyivDay(request.moment)))
  if (ready === undefined) return refuse(noEdition(request, loaded))
  const { knownAt } = request
  const moments = { asOf: request.moment, ...(knownAt !== undefined && { knownAt }) }
  const result = loaded.reader.read(request.facts, moments)
  if (result.kind === 'problems') return refuse(...result.problems)
  const { facts } = result
  const working = { calendar: runtime.calendar, martialLaw: facts.martialLaw }
  return { kind: 'prepared', request, loaded, ...ready, facts, working }
}

const unknownPolicy = (policy: string): FactProblem => ({
  code: 'unknown-policy',
  path: '/policy',
  message: { uk: `невідомі засади \`${policy}\``, en: `unknown policy \`${policy}\`` },
})

function noEdition({ asOf }: Request, { policy }: LoadedPolicy): FactProblem {
  const first = policy.editions[0]?.from ?? ''
  const day = parseDate(first)
  return {
    code: 'no-edition',
    path: '/as_of',
    message: {
      uk: `станом на \`${asOf}\` засади ще не діяли`,
      en: `no edition was in force on \`${asOf}\``,
    },
    help: {
      uk: `перша редакція діє з ${day === undefined ? first : formatDateUk(day)}`,
      en: `the first edition is in force from ${first}`,
    },
  }
}
