/**
 * One policy file in its canonical layout, or in another spelling: a file in, its new text out.
 *
 * What is printed has been read again and compared; a text that would not mean the same is refused.
 */
import {
  type Diagnostic,
  type Dictionary,
  factsDictionary,
  type Formatted,
  formatSource,
  formatYamlSource,
  hasErrors,
  policyDictionary,
  staysInLanguage,
  type Target,
  translatedUnit,
} from '../grammar/index.ts'
import { type Or, right } from './complaint.ts'
import type { PolicyFile } from './disk/policy-folder.ts'
import { asLocated, isFacts, loadPolicy, parsed } from './load-policy.ts'
import { factsBeside } from './policy-files.ts'

export type { Target }

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
  if (staysInLanguage(unit, to)) return right(withRemarks(translatedUnit(unit, to), file))
  const words = await (file.role === 'facts' ? wordsOfFacts(file) : wordsOfPolicy(file))
  if (!words.ok) return words
  return right(withRemarks(translatedUnit(unit, to, words.value), file))
}

/** What did not parse has its own remarks, which the formatter does not repeat. */
function withRemarks({ text, diagnostics }: Formatted, file: PolicyFile): Printed {
  if (text !== undefined) return { text, diagnostics: [] }
  const own = parsed(file).diagnostics
  return {
    diagnostics: own.length > 0 ? own : diagnostics.map((one) => ({ ...one, path: file.path })),
  }
}

async function wordsOfPolicy(file: PolicyFile): Promise<Or<Dictionary>> {
  const loaded = await loadPolicy(file.path)
  if (!loaded.ok) return loaded
  const { policy, input } = loaded.value
  if (input === undefined) throw new Error('a file that parses belongs to a policy')
  return right(policyDictionary(input, file.path, policy))
}

async function wordsOfFacts(file: PolicyFile): Promise<Or<Dictionary>> {
  const files = await factsBeside(file)
  if (!files.ok) return files
  const located = files.value.map(parsed).filter(isFacts).map(asLocated)
  return right(factsDictionary(located, file.path))
}
