/**
 * The header of a text: proposed before the vote, adopted after it. A text and the decision in; the same text with the other
 * header out, read again and compared before it is handed out.
 */
import type { DraftDecision, Text } from '../../../editor/api/index.ts'
import type { DraftHead, DraftMaterial } from '../../../editor/server/index.ts'
import { parseFile, type PolicyFile } from '../../../engine/index.ts'
import {
  type AmendmentUnit,
  hasErrors,
  type PolicyUnit,
  provenText,
  type Unit,
} from '../../../grammar/index.ts'

/** What bears the mark of a draft or the decision. */
export type Adoptable = PolicyUnit | AmendmentUnit

const NOWHERE = { start: 0, end: 0 }

export const isAdoptable = (unit: Unit | undefined): unit is Adoptable =>
  unit !== undefined && unit.kind !== 'facts'

/** `undefined` where the text cannot be read. */
export function readDraft(file: PolicyFile): Adoptable | undefined {
  const { unit, diagnostics } = parseFile(file)
  return isAdoptable(unit) && !hasErrors(diagnostics) ? unit : undefined
}

/** Nobody has adopted it any more. */
export function asDraft<U extends Adoptable>(unit: U): U {
  const { approved: _, published: __, draft: ___, ...rest } = unit
  return { ...(rest as U), draft: { span: NOWHERE } }
}

/** With the decision by which it was adopted, in the place of the mark of a draft. */
export function asAdopted<U extends Adoptable>(unit: U, decision: DraftDecision): U {
  const { approved: _, published: __, draft: ___, ...rest } = unit
  const { type, no, date, published, effective } = decision
  const en = ENGLISH.get(type)
  return {
    ...(rest as U),
    approved: { span: NOWHERE, body: { uk: type, ...(en && { en }) }, date, number: no },
    ...(published !== null && { published: { span: NOWHERE, date: published } }),
    effective: { span: NOWHERE, readings: unit.effective?.readings ?? [], from: effective },
  }
}

/** As text of the language in its own words; `undefined` where it does not read back. */
export const textOf = (unit: Adoptable): string | undefined => provenText(unit).text

/** A title as the studio shows it: in Ukrainian where it has no English. */
export const inBoth = ({ uk, en }: { readonly uk: string; readonly en?: string }): Text => ({
  uk,
  en: en ?? uk,
})

/** The day that a header names. */
export const dayIn = (text: string): string | null =>
  readDraft({ path: 'text.zasady', text })?.effective?.from ?? null

/** What a text names itself; an unreadable one leaves the name of its policy as it was. */
export function headOf(draft: DraftMaterial & DraftHead): DraftHead {
  const { form, text, policy, policy_title, effective } = draft
  if (form === 'consolidated') return { policy, policy_title, effective }
  const unit = readDraft({ path: 'text.zasady', text })
  const day = unit?.effective?.from ?? null
  return form === 'policy' && unit?.kind === 'policy'
    ? { policy: unit.document, policy_title: inBoth(unit.title), effective: day }
    : { policy, policy_title, effective: day }
}

/** The kinds of decisions that have a known English name. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['рішення зборів суддів', 'decision of the assembly of judges'],
])
