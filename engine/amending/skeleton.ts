/**
 * The skeleton of an amendment: an edition and its text as somebody changed it in; the draft of an amendment that makes the one
 * into the other, or remarks on the changed text, out.
 *
 * What is written is read again and applied; a draft that would not give exactly the changed text is not handed out.
 */
import {
  type AmendmentUnit,
  checkPolicy,
  type CheckedPolicy,
  type Diagnostic,
  type Edition,
  hasErrors,
  type Located,
  namesOf,
  type Operation,
  parseText,
  type PolicyInput,
  type PolicyUnit,
  provenText,
  resolveUnit,
  type Statement,
  type Unit,
} from '../../grammar/index.ts'
import { sha256Hex } from '../record/canonical-json.ts'
import { meaningsOf } from './clause-texts.ts'
import { headerRemarks, strangeRemarks } from './changed-header.ts'
import { withoutNotes } from './consolidated.ts'
import { withExamples } from './examples.ts'
import { operationsBetween, type Written } from './operations.ts'
import { changeRemarks, inexpressible } from './change-remarks.ts'

export interface SkeletonRequest {
  /** The policy with all that is adopted, and what it was checked from. */
  readonly policy: CheckedPolicy
  readonly input: PolicyInput
  /** The edition that was changed. */
  readonly edition: Edition
  /** The whole text as it should be. */
  readonly changed: Located<PolicyUnit>
  /** The proposed day of force. */
  readonly from: string
}

export type Skeleton =
  | {
      readonly kind: 'written'
      readonly text: string
      readonly operations: readonly Operation[]
      readonly remarks: readonly Diagnostic[]
    }
  | { readonly kind: 'unchanged' }
  /** The changed text has mistakes, or says what no amendment can. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** The amendment is sound and does not fit what is in force on its day. */
  | { readonly kind: 'unfit'; readonly text: string; readonly diagnostics: readonly Diagnostic[] }

export function amendmentSkeleton(request: SkeletonRequest): Skeleton {
  const { input, changed, edition, policy } = request
  const strange = strangeRemarks(policy.base, changed.unit, changed.path)
  if (strange.length > 0) return { kind: 'refused', diagnostics: strange }
  const read = checkPolicy({ ...input, base: changed, amendments: [] })
  const [wanted] = read.policy?.editions ?? []
  if (wanted === undefined || read.policy === undefined)
    return { kind: 'refused', diagnostics: read.diagnostics.filter((one) => hasErrors([one])) }
  const header = headerRemarks(policy.base, read.policy.base, changed.path)
  if (header.length > 0) return { kind: 'refused', diagnostics: header }
  if (meaningsOf(wanted.statements) === meaningsOf(edition.statements)) return { kind: 'unchanged' }
  const written = operationsBetween(edition, wanted.statements, sha256Hex)
  const cannot = inexpressible(written, changed.path)
  if (cannot.length > 0) return { kind: 'refused', diagnostics: cannot }
  return proven(request, read.policy, written)
}

/** The amendment as text, read again and applied over what is adopted. */
function proven(request: SkeletonRequest, changed: CheckedPolicy, written: Written): Skeleton {
  const { policy, edition, from } = request
  const [wanted] = changed.editions
  if (wanted === undefined) throw new Error('a changed text without an edition was compared')
  const examples = withExamples(written.operations, changed, policy)
  const unit = unitOf(request, examples.operations)
  const names = namesOf(changed.vocabulary, [
    ...policy.libraries,
    policy.base,
    ...policy.amendments,
    changed.base,
  ])
  const { text } = provenText(unit, { names }, (one) => resolved(request, one))
  if (text === undefined) throw new Error('an amendment cannot be printed')
  const remarks = [
    ...changeRemarks(edition.statements, wanted.statements, written, request.changed.path),
    ...examples.leftOut(request.changed.path),
  ]
  const applied = appliedText(request, text)
  const last = applied.policy?.editions.findLast((one) => one.from <= from)
  const expected = [...wanted.statements, ...written.kept]
  if (last === undefined || meaningsOf(last.statements) !== meaningsOf(expected))
    return {
      kind: 'unfit',
      text,
      diagnostics: applied.diagnostics.filter((one) => hasErrors([one])),
    }
  return { kind: 'written', text, operations: examples.operations, remarks }
}

const NOWHERE = { start: 0, end: 0 }

function unitOf(
  { policy, changed, from }: SkeletonRequest,
  operations: readonly Operation[],
): AmendmentUnit {
  return {
    kind: 'amendment',
    document: policy.document,
    syntax: changed.unit.syntax,
    lang: changed.unit.lang,
    span: NOWHERE,
    draft: { span: NOWHERE },
    effective: { from, readings: [], span: NOWHERE },
    operations: operations.map((one) =>
      'statements' in one ? { ...one, statements: one.statements.map(uncommented) } : one,
    ),
  }
}

/** Computed notes and headings belong to the consolidated text, other remarks to the statement. */
function uncommented(statement: Statement): Statement {
  const { comments = [], ...rest } = statement
  const kept = withoutNotes(comments).filter((one) => !/^[-=]{4}/.test(one) && one.trim() !== '')
  return kept.length === 0 ? rest : { ...statement, comments: kept }
}

const PATH = 'amendment.zasady'

function resolved({ input }: SkeletonRequest, unit: Unit): Unit {
  if (unit.kind !== 'amendment') return unit
  return resolveUnit(withAmendment(input, { unit, path: PATH }), unit)
}

const withAmendment = (input: PolicyInput, amendment: Located<AmendmentUnit>): PolicyInput => ({
  ...input,
  amendments: [...input.amendments, amendment],
})

function appliedText({ input }: SkeletonRequest, text: string) {
  const { unit } = parseText({ path: PATH, text })
  if (unit?.kind !== 'amendment') throw new Error('an amendment of ours cannot be read')
  return checkPolicy(withAmendment(input, { unit, path: PATH, source: text }))
}
