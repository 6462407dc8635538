/**
 * A template and the policy it belongs to in; every name, clause and value in it that the policy does not know, out.
 *
 * What passes can be drafted from any facts: nothing is left to be found out while a document is written.
 */
import type { CheckedPolicy, Edition } from '../../grammar/index.ts'
import { checkBlocks } from './check-blocks.ts'
import { checkLoop, checkText, checkValues, checkWhen, elementIn } from './check-parts.ts'
import {
  checkClause,
  type Checking,
  checkName,
  checkWord,
  tell,
  type TemplateProblem,
  withName,
} from './checking.ts'
import { STANDINGS } from './drafting.ts'
import { rootNamed } from './names.ts'
import { many } from './one-or-many.ts'
import { loopOf } from './template.ts'
import type { Check, DocumentTemplate, Find, Supposition } from './template.ts'

/** The problems of a template of this policy, each with its place in the file. */
export function checkTemplate(
  template: DocumentTemplate,
  policy: CheckedPolicy,
  { clauseStates }: Pick<Edition, 'clauseStates'>,
): readonly TemplateProblem[] {
  const { basis, per, finds = [], supposes = [], checks = [], body } = template
  const bare: Checking = {
    vocabulary: policy.vocabulary,
    clauses: new Set(clauseStates.keys()),
    variables: new Map(),
    problems: [],
  }
  if (template.policy !== policy.document) tell(bare, '/policy', ...otherPolicy(policy.document))
  basis.forEach((clause, at) => {
    checkClause(clause, `/basis/${at}`, bare)
  })
  const found = finds.reduce((before, find, at) => checkFind(find, `/finds/${at}`, before), bare)
  supposes.forEach((one, at) => {
    checkSupposition(one, `/supposes/${at}`, finds, found)
  })
  const inside = per === undefined ? found : checkLoop(per, '/per', found)
  checks.forEach((one, at) => {
    checkCheck(one, `/checks/${at}`, inside)
  })
  checkBlocks(body, '/body', inside)
  return bare.problems
}

const otherPolicy = (document: string) =>
  [
    {
      uk: `бланк лежить при засадах \`${document}\``,
      en: `the template lies with \`${document}\``,
    },
    { uk: `напишіть \`policy: ${document}\``, en: `write \`policy: ${document}\`` },
  ] as const

function checkFind({ as, in: list, where }: Find, path: string, checking: Checking): Checking {
  const type = elementIn(list, `${path}/in`, checking) ?? { kind: 'unknown' }
  if (type.kind === 'record') checkValues(where, type.entity, `${path}/where`, checking)
  return withName(as, { type }, `${path}/as`, checking)
}

function checkSupposition(
  one: Supposition,
  path: string,
  finds: readonly Find[],
  checking: Checking,
): void {
  if ('object' in one) {
    const root = rootNamed(one.object, checking.vocabulary)
    if (root === undefined) checkName(one.object, `${path}/object`, checking)
    else checkValues(one.with, root.name.en, `${path}/with`, checking)
    return
  }
  const find = finds.find(({ as }) => as === one.find)
  if (find === undefined) {
    const known = finds.map(({ as }) => as)
    checkWord(one.find, known, `${path}/find`, checking)
    return
  }
  const place = checkName(find.in, `${path}/find`, checking)
  if (place?.type.kind !== 'list' || place.type.of.kind !== 'record') return
  checkValues(one.with, place.type.of.entity, `${path}/with`, checking)
  if (place.declared?.field.atRoot !== true) tell(checking, `${path}/find`, NOT_AT_ROOT)
}

const NOT_AT_ROOT = {
  uk: 'припустити можна лише запис зі списку, що стоїть у корені фактів',
  en: 'only a record of a list at the root of the facts can be supposed',
} as const

function checkCheck(check: Check, path: string, checking: Checking): void {
  const loop = loopOf(check)
  const inside = loop === undefined ? checking : checkLoop(loop, path, checking)
  checkWhen(check, path, inside)
  const { clause, must = [], never = [], remark } = check
  if (clause !== undefined) checkClause(clause, `${path}/clause`, checking)
  for (const word of many(must)) checkWord(word, STANDINGS, `${path}/must`, checking)
  for (const word of many(never)) checkWord(word, STANDINGS, `${path}/never`, checking)
  checkText(remark.uk, `${path}/remark/uk`, inside)
  checkText(remark.en, `${path}/remark/en`, inside)
}
