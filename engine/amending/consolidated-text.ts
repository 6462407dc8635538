/** The consolidated text of an edition as a file: a checked policy and an edition in, text that reads back as the edition out. */
import {
  type CheckedPolicy,
  type Edition,
  type Lang,
  namesOf,
  type PolicyInput,
  provenText,
  resolveUnit,
  type Unit,
} from '../../grammar/index.ts'
import { consolidatedUnit } from './consolidated.ts'

export function consolidatedText(
  policy: CheckedPolicy,
  input: PolicyInput,
  edition: Edition,
  lang: Lang,
): string {
  const { vocabulary, libraries, base, amendments } = policy
  const unit = consolidatedUnit(policy, edition, lang)
  const names = namesOf(vocabulary, [...libraries, base, ...amendments])
  const { text } = provenText(unit, { lang, names }, (again) => resolved(again, input))
  if (text === undefined) throw new Error('a consolidated text does not read back')
  return text
}

function resolved(unit: Unit, input: PolicyInput): Unit {
  if (unit.kind !== 'policy') return unit
  const base = { unit, path: input.base.path }
  return resolveUnit({ ...input, base, amendments: [] }, unit)
}
