/** The rules of search for participants and the policy in; names in them that it does not know, out. */
import type { CheckedPolicy } from '../../grammar/index.ts'
import type { FoundWhen, Scope, SearchRules } from '../search/search-rules.ts'
import { pointerPart } from '../time/shape.ts'
import {
  clauseProblems,
  factProblems,
  factsProblems,
  type Problems,
  statusProblems,
} from './names.ts'

/** Those who are searched for, as the contract lists them. */
const SOUGHT = 'participant'

export function checkSearch(rules: SearchRules, policy: CheckedPolicy): Problems {
  const { query, narrow, wide, found, marks, warnings } = rules
  return [
    ...factProblems(query.entity, query.fact, '/query/fact', policy).problems,
    ...ofScope(narrow, '/narrow', policy),
    ...ofScope(wide, '/wide', policy),
    ...found.flatMap((one, at) => ofFound(one, `/found/${at}`, policy)),
    ...marks.flatMap((one, at) => ofSign(one, `/marks/${at}`, policy)),
    ...warnings.flatMap((one, at) => ofSign(one, `/warnings/${at}`, policy)),
  ]
}

const ofScope = ({ facts }: Scope, path: string, policy: CheckedPolicy): Problems =>
  Object.entries(facts).flatMap(([entity, values]) =>
    factsProblems(entity, values, `${path}/facts/${pointerPart(entity)}`, policy),
  )

const ofFound = (one: FoundWhen, path: string, policy: CheckedPolicy): Problems => [
  ...ofSign(one, path, policy),
  ...(one.keys ?? []).flatMap(
    ({ fact }, at) => factProblems(SOUGHT, fact, `${path}/keys/${at}/fact`, policy).problems,
  ),
]

const ofSign = (
  { clause, status }: Pick<FoundWhen, 'clause' | 'status'>,
  path: string,
  policy: CheckedPolicy,
): Problems => [
  ...clauseProblems(clause, `${path}/clause`, policy),
  ...statusProblems(status, `${path}/status`),
]
