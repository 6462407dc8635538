/**
 * A file of a policy in the other language or in the other spelling: its tree and what it belongs to in; text that reads
 * back as the same tree out.
 */
import { checkFacts } from '../check/check-facts.ts'
import type { CheckedPolicy, Located } from '../check/checked-policy.ts'
import { resolveUnit, type PolicyInput } from '../check/check-policy.ts'
import { provenText, type Formatted } from '../format/format-source.ts'
import type { Names } from '../format/names.ts'
import { namesOf } from '../format/vocabulary-names.ts'
import type { FactsUnit, Unit } from '../syntax/ast.ts'
import { provenYaml } from './format-yaml-source.ts'

export type Target = 'uk' | 'en' | 'yaml'

/** Names in both languages, and how a tree gets the canonical ones. */
export interface Dictionary {
  readonly names: Names
  readonly resolve: (unit: Unit) => Unit
}

/** YAML keeps the language of the file. */
export const staysInLanguage = ({ lang }: Unit, to: Target): boolean => to === 'yaml' || to === lang

/** Without a dictionary only where the language stays. */
export function translatedUnit(unit: Unit, to: Target, dictionary?: Dictionary): Formatted {
  const lang = to === 'yaml' ? unit.lang : to
  const print = to === 'yaml' ? provenYaml : provenText
  if (dictionary === undefined) return print(unit, { lang })
  const { names, resolve } = dictionary
  return print(resolve(unit), { lang, names }, resolve)
}

/** Of a file among those that are checked together; `policy` where they hold together. */
export function policyDictionary(
  input: PolicyInput,
  path: string,
  policy: CheckedPolicy | undefined,
): Dictionary {
  const { vocabulary } = policy ?? checkFacts(input.facts)
  const others =
    policy === undefined
      ? input.libraries.map(({ unit }) => resolveUnit(input, unit))
      : [...policy.libraries, policy.base, ...policy.amendments]
  return {
    names: namesOf(vocabulary, others),
    resolve: (unit) => resolvedIn(input, unit, path),
  }
}

/** The canonical form of a tree that stands in the place of this file. */
function resolvedIn(input: PolicyInput, unit: Unit, path: string): Unit {
  switch (unit.kind) {
    case 'policy':
      return resolveUnit({ ...input, base: { ...input.base, unit } }, unit)
    case 'amendment': {
      const amendments = input.amendments.map((one) => (one.path === path ? { ...one, unit } : one))
      return resolveUnit({ ...input, amendments }, unit)
    }
    case 'facts':
      return unit
  }
}

/** Facts are resolved among all facts that they are used with. */
export function factsDictionary(facts: readonly Located<FactsUnit>[], path: string): Dictionary {
  const at = facts.findIndex((one) => one.path === path)
  return {
    names: namesOf(checkFacts(facts).vocabulary),
    resolve: (unit) => {
      if (unit.kind !== 'facts') return unit
      const replaced = facts.map((one, index) => (index === at ? { ...one, unit } : one))
      return checkFacts(replaced).facts[at] ?? unit
    },
  }
}
