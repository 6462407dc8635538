/** Shipped policies with what they were checked from, and editions of theirs changed at random, for tests of amendments. */
import { checkFiles, inputFor, parseFile } from '../../../engine/decide/check-files.ts'
import type {
  CheckedPolicy,
  Edition,
  Located,
  PolicyInput,
  PolicyUnit,
} from '../../../grammar/index.ts'
import { parseText } from '../../../grammar/index.ts'
import { policyFiles } from '../../support/shipped-policies.ts'

const files = policyFiles('policies')
export const { policies } = checkFiles(files)

export function policyNamed(document: string): CheckedPolicy {
  const policy = policies.find((one) => one.document === document)
  if (policy === undefined) throw new Error(`no policy ${document}`)
  return policy
}

const units = files.flatMap(({ path, text }) => {
  const { unit } = parseFile({ path, text })
  return unit === undefined ? [] : [{ unit, path, source: text }]
})

export function inputOf(document: string): PolicyInput {
  const base = units.find(
    (one): one is Located<PolicyUnit> & { readonly source: string } =>
      one.unit.kind === 'policy' && one.unit.document === document,
  )
  if (base === undefined) throw new Error(`no policy ${document}`)
  return inputFor(base, units)
}

export function lastOf({ editions }: CheckedPolicy): Edition {
  const last = editions.at(-1)
  if (last === undefined) throw new Error('a policy without an edition')
  return last
}

/** A whole text of a policy as somebody would hand it in. */
export function located(text: string, path = 'changed.zasady'): Located<PolicyUnit> {
  const { unit } = parseText({ path, text })
  if (unit?.kind !== 'policy') throw new Error('not the text of a policy')
  return { unit, path, source: text }
}
