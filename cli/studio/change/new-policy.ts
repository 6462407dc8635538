/** A whole new policy, for a court that has none: its text in; the policy with the facts and libraries that all courts share out. */
import { parseFile } from '../../../engine/index.ts'
import { hasErrors } from '../../../grammar/index.ts'
import { ADOPTED_MARK, NO_DAY, NOT_A_POLICY, NOT_BEGUN } from './complaints.ts'
import type { DraftSource } from './draft-source.ts'
import { remarksOf } from './remarks.ts'
import { checkedTexts } from './texts.ts'
import { type Drafted, TEXT } from './world.ts'

export function draftedPolicy({ material, texts, calendar }: DraftSource): Drafted {
  const draft = { path: TEXT, text: material.text }
  const { unit, diagnostics } = parseFile(draft)
  if (unit === undefined || hasErrors(diagnostics))
    return { kind: 'mistaken', remarks: remarksOf(diagnostics, draft) }
  if (unit.kind !== 'policy' || unit.form === 'library')
    return { kind: 'mistaken', remarks: [NOT_A_POLICY] }
  if (unit.draft === undefined) return { kind: 'mistaken', remarks: [ADOPTED_MARK] }
  if (unit.effective === undefined) return { kind: 'mistaken', remarks: [NO_DAY] }
  const { policy, input, diagnostics: found } = checkedTexts([...texts, draft], unit.document, TEXT)
  const remarks = remarksOf(found, draft)
  if (policy === undefined || input === undefined) return { kind: 'mistaken', remarks }
  const [after] = policy.editions
  if (after === undefined) return { kind: 'mistaken', remarks: [NOT_BEGUN] }
  const used = new Set([...input.facts, ...input.libraries].map(({ path }) => path))
  const kept = texts.filter(({ path }) => used.has(path))
  const folder = `courts/${unit.document}`
  const world = { draft, texts: kept, calendar, folder, policy, after }
  return { kind: 'sound', world, operations: [], remarks }
}
