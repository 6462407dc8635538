/** A whole new policy, for a court that has none: its text in; the policy with the facts and libraries that all courts share out. */
import type { DraftMaterial } from '../../../editor/server/index.ts'
import { parseFile } from '../../../engine/index.ts'
import { hasErrors } from '../../../grammar/index.ts'
import { type Or, right } from '../../complaint.ts'
import { ADOPTED_MARK, NO_DAY, NOT_A_POLICY, NOT_BEGUN } from './complaints.ts'
import { nationalTexts } from './national.ts'
import { remarksOf } from './remarks.ts'
import { checkedTexts } from './texts.ts'
import { type Drafted, TEXT } from './world.ts'

export async function draftedPolicy({ text }: Pick<DraftMaterial, 'text'>): Promise<Or<Drafted>> {
  const national = await nationalTexts()
  if (!national.ok) return national
  const draft = { path: TEXT, text }
  const { unit, diagnostics } = parseFile(draft)
  if (unit === undefined || hasErrors(diagnostics))
    return right({ kind: 'mistaken', remarks: remarksOf(diagnostics, draft) })
  if (unit.kind !== 'policy' || unit.form === 'library')
    return right({ kind: 'mistaken', remarks: [NOT_A_POLICY] })
  if (unit.draft === undefined) return right({ kind: 'mistaken', remarks: [ADOPTED_MARK] })
  if (unit.effective === undefined) return right({ kind: 'mistaken', remarks: [NO_DAY] })
  const { texts, calendar } = national.value
  const { policy, input, diagnostics: found } = checkedTexts([...texts, draft], unit.document, TEXT)
  const remarks = remarksOf(found, draft)
  if (policy === undefined || input === undefined) return right({ kind: 'mistaken', remarks })
  const [after] = policy.editions
  if (after === undefined) return right({ kind: 'mistaken', remarks: [NOT_BEGUN] })
  const used = new Set([...input.facts, ...input.libraries].map(({ path }) => path))
  const kept = texts.filter(({ path }) => used.has(path))
  const folder = `courts/${unit.document}`
  const world = { draft, texts: kept, calendar, folder, policy, after }
  return right({ kind: 'sound', world, operations: [], remarks })
}
