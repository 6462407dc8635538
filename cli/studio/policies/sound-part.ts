/**
 * As much of a text as holds together: files as typed in; a policy without the statements that have mistakes, and all
 * remarks, out.
 *
 * Only for showing somebody who is typing what the rest would do. Nothing is ever decided by it.
 */
import { inputFor, parseFile } from '../../../engine/index.ts'
import {
  type CheckedPolicy,
  checkPolicy,
  type Diagnostic,
  hasErrors,
  type Located,
  type PolicyInput,
  type PolicyUnit,
  type Unit,
} from '../../../grammar/index.ts'
import type { KeptFile } from '../ledger-policies.ts'

export interface SoundPart {
  /** Absent where nothing of it can be used. */
  readonly policy?: CheckedPolicy
  readonly input?: PolicyInput
  /** All remarks on the text as it is. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many statements were left out. */
  readonly leftOut: number
}

/** A mistake may hide the next: so often is checked again without the statements that have one. */
const ROUNDS = 6

export function soundPart(files: readonly KeptFile[], document: string, draft?: string): SoundPart {
  const parsed = files.map(parsedOnce)
  const units = parsed.flatMap(({ file, unit }): readonly Located<Unit>[] =>
    unit === undefined ? [] : [{ unit, path: file.path, source: file.text }],
  )
  const base = baseOf(units, document, draft)
  const own = parsed.flatMap(({ diagnostics }) => diagnostics)
  if (base === undefined) return { diagnostics: own, leftOut: 0 }
  const whole = inputFor(base, units, draft)
  const used = new Set(partsOf(whole).map(({ path }) => path))
  const unread = own.filter(({ path }) => used.has(path) || path === draft)
  const first = checkPolicy(whole)
  const diagnostics = [...unread, ...first.diagnostics]
  if (!hasErrors(diagnostics) && first.policy !== undefined)
    return { policy: first.policy, input: whole, diagnostics, leftOut: 0 }
  return { ...withoutMistakes(whole, diagnostics), diagnostics }
}

type Parsed = ReturnType<typeof parseFile> & { readonly file: KeptFile }

/** Of the files of a policy one is typed in; the others are parsed once. */
const known = new Map<string, Parsed>()
const MOST_KNOWN = 64

export function parsedOnce(file: KeptFile): Parsed {
  const before = known.get(file.path)
  if (before?.file.text === file.text) return before
  const parsed = { file, ...parseFile(file) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(file.path, parsed)
  return parsed
}

/** A draft of a whole text stands in for the text in force. */
function baseOf(
  units: readonly Located<Unit>[],
  document: string,
  draft: string | undefined,
): Located<PolicyUnit> | undefined {
  const own = units.filter(isPolicy).filter(({ unit }) => unit.document === document)
  return (
    own.find(({ path }) => path === draft) ??
    own.find(({ unit }) => unit.form !== 'library' && unit.draft === undefined)
  )
}

function withoutMistakes(whole: PolicyInput, diagnostics: readonly Diagnostic[]) {
  let [input, errors, leftOut] = [whole, diagnostics, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const lesser = withoutBroken(input, errors)
    if (lesser.leftOut === 0) break
    input = lesser.input
    leftOut += lesser.leftOut
    const checked = checkPolicy(input)
    if (checked.policy !== undefined) return { policy: checked.policy, input, leftOut }
    errors = checked.diagnostics
  }
  return { leftOut }
}

/** Without the statements in which an error stands. */
function withoutBroken(input: PolicyInput, diagnostics: readonly Diagnostic[]) {
  const errors = diagnostics.filter((one) => hasErrors([one]))
  let leftOut = 0
  const sound =
    (path: string) =>
    <S extends Spanned>(statements: readonly S[]): readonly S[] => {
      const kept = statements.filter((one) => !isBroken(one, path, errors))
      leftOut += statements.length - kept.length
      return kept
    }
  const lesser: PolicyInput = {
    ...input,
    base: withSound(input.base, sound(input.base.path)),
    libraries: input.libraries.map((one) => withSound(one, sound(one.path))),
    amendments: input.amendments.map((one) => ({
      ...one,
      unit: {
        ...one.unit,
        operations: sound(one.path)(one.unit.operations),
      },
    })),
  }
  return { input: lesser, leftOut }
}

interface Spanned {
  readonly kind: string
  readonly span: { readonly start: number; readonly end: number }
}

const isBroken = ({ kind, span }: Spanned, file: string, errors: readonly Diagnostic[]): boolean =>
  kind === 'broken' ||
  errors.some(
    (one) => one.path === file && one.span.start >= span.start && one.span.start < span.end,
  )

const withSound = (
  base: Located<PolicyUnit>,
  sound: <S extends Spanned>(statements: readonly S[]) => readonly S[],
): Located<PolicyUnit> => ({
  ...base,
  unit: { ...base.unit, statements: sound(base.unit.statements) },
})

const partsOf = ({ base, amendments, facts, libraries }: PolicyInput) => [
  base,
  ...amendments,
  ...facts,
  ...libraries,
]
const isPolicy = (one: Located<Unit>): one is Located<PolicyUnit> => one.unit.kind === 'policy'
