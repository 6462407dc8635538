/** A draft moved to the edition that was approved since it was begun: the draft in; its text over that edition, or why not, out. */
import type { Answer, DraftBeginning, DraftMaterial } from '../../../editor/server/index.ts'
import { answerOf } from '../answers.ts'
import { asked, type DraftDesk } from './draft-work.ts'
import { splitCalendar } from './texts.ts'

export async function rebaseDraft(
  desk: DraftDesk,
  material: DraftMaterial,
): Promise<Answer<DraftBeginning>> {
  const usable = await desk.court.policies.usable(material.policy)
  if (!usable.ok) return answerOf(usable, 'change/no-policy')
  const { entry, files } = usable.value
  const newer = { entry, texts: splitCalendar(files).texts }
  return asked(desk, material, (source) => ({ kind: 'rebase', source, newer }))
}
