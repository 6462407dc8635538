/** What the checker says of a policy once a statement is added to it: text in, codes of remarks out. */
import { checkPolicy, parseStatements, type PolicyInput } from '../../grammar/index.ts'

/** Only the codes that the added text brings about, each as often as it does. */
export function remarksOn(input: PolicyInput): (text: string) => readonly string[] {
  const { unit, path } = input.base
  const before = codesOf(checkPolicy(input))
  return (text) => {
    const { statements, diagnostics } = parseStatements(text, unit.lang, path)
    const base = { unit: { ...unit, statements: [...unit.statements, ...statements] }, path }
    const after = [...codesOf({ diagnostics }), ...codesOf(checkPolicy({ ...input, base }))]
    return without(after, before)
  }
}

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code)

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known]
  return all.filter((code) => {
    const at = left.indexOf(code)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
