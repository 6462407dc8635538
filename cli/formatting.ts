/**
 * One policy file in its canonical layout, or in another spelling: a file in, its new text out.
 *
 * What is printed has been read again and compared; a text that would not mean the same is refused.
 */
import {
  checkFacts,
  type Diagnostic,
  type Formatted,
  formatSource,
  formatYamlSource,
  hasErrors,
  type Names,
  namesOf,
  type PolicyInput,
  provenText,
  provenYaml,
  resolveUnit,
  type Unit,
} from '../grammar/index.ts'
import { type Or, right } from './complaint.ts'
import type { PolicyFile } from './disk/policy-folder.ts'
import { asLocated, isFacts, loadPolicy, parsed } from './load-policy.ts'
import { factsBeside } from './policy-files.ts'

export type Target = 'uk' | 'en' | 'yaml'

/** The text, or the remarks for which there is none. */
export interface Printed {
  readonly text?: string
  readonly diagnostics: readonly Diagnostic[]
}

const isYaml = ({ path }: PolicyFile): boolean => /\.ya?ml$/.test(path)

/** The canonical text of a file in its own language and spelling. */
export function canonicalText(file: PolicyFile): Printed {
  return withRemarks(isYaml(file) ? formatYamlSource(file) : formatSource(file), file)
}

/** A file in another language, or in the other spelling. A file with mistakes is not translated. */
export async function translated(file: PolicyFile, to: Target): Promise<Or<Printed>> {
  const { unit, diagnostics } = parsed(file)
  if (unit === undefined || hasErrors(diagnostics)) return right({ diagnostics })
  const lang = to === 'yaml' ? unit.lang : to
  const print = to === 'yaml' ? provenYaml : provenText
  if (lang === unit.lang) return right(withRemarks(print(unit, { lang }), file))
  const words = await dictionaryFor(file)
  if (!words.ok) return words
  const { names, resolve } = words.value
  return right(withRemarks(print(resolve(unit), { lang, names }, resolve), file))
}

/** What did not parse has its own remarks, which the formatter does not repeat. */
function withRemarks({ text, diagnostics }: Formatted, file: PolicyFile): Printed {
  if (text !== undefined) return { text, diagnostics: [] }
  const own = parsed(file).diagnostics
  return {
    diagnostics: own.length > 0 ? own : diagnostics.map((one) => ({ ...one, path: file.path })),
  }
}

/** Names in both languages, and how a tree gets the canonical ones. */
interface Dictionary {
  readonly names: Names
  readonly resolve: (unit: Unit) => Unit
}

function dictionaryFor(file: PolicyFile): Promise<Or<Dictionary>> {
  return file.role === 'facts' ? factsDictionary(file) : policyDictionary(file)
}

async function policyDictionary(file: PolicyFile): Promise<Or<Dictionary>> {
  const loaded = await loadPolicy(file.path)
  if (!loaded.ok) return loaded
  const { policy, input } = loaded.value
  if (input === undefined) throw new Error('a file that parses belongs to a policy')
  const { vocabulary } = policy ?? checkFacts(input.facts)
  const others =
    policy === undefined
      ? input.libraries.map(({ unit }) => resolveUnit(input, unit))
      : [...policy.libraries, policy.base, ...policy.amendments]
  return right({
    names: namesOf(vocabulary, others),
    resolve: (unit) => resolvedIn(input, unit, file),
  })
}

/** The canonical form of a tree that stands in the place of this file. */
function resolvedIn(input: PolicyInput, unit: Unit, { path }: PolicyFile): Unit {
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
async function factsDictionary(file: PolicyFile): Promise<Or<Dictionary>> {
  const files = await factsBeside(file)
  if (!files.ok) return files
  const located = files.value.map(parsed).filter(isFacts).map(asLocated)
  const at = located.findIndex(({ path }) => path === file.path)
  const resolve = (unit: Unit): Unit => {
    if (unit.kind !== 'facts') return unit
    const replaced = located.map((one, index) => (index === at ? { ...one, unit } : one))
    return checkFacts(replaced).facts[at] ?? unit
  }
  return right({ names: namesOf(checkFacts(located).vocabulary), resolve })
}
