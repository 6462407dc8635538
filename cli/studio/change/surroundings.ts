/** The texts that the editor has beside that of a draft, so that it knows the same names as the check: a draft in, files out. */
import type { DraftSurroundings } from '../../../editor/api/index.ts'
import { type Answer, answered, type DraftMaterial } from '../../../editor/server/index.ts'
import { parseFile, type PolicyFile } from '../../../engine/index.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import { knownPolicy } from './draft-source.ts'
import { nationalTexts } from './national.ts'
import { AMENDMENT, TEXT } from './world.ts'

export async function surroundingsOf(
  court: Court,
  material: DraftMaterial,
): Promise<Answer<DraftSurroundings>> {
  const { form } = material
  if (form === 'policy') {
    const national = await nationalTexts()
    if (!national.ok) return answerOf(national, 'change/no-national')
    return answered({ path: TEXT, files: [...national.value.texts] })
  }
  const known = await knownPolicy(court, material)
  if (!known.ok) return answerOf(known, 'change/no-policy')
  const { texts } = known.value
  if (form === 'amendment') return answered({ path: AMENDMENT, files: [...texts] })
  // The changed text stands in the place of the policy and its amendments.
  return answered({ path: TEXT, files: texts.filter(isShared) })
}

/** Facts and libraries: of no court alone. */
function isShared(file: PolicyFile): boolean {
  const { unit } = parseFile(file)
  return unit?.kind === 'facts' || (unit?.kind === 'policy' && unit.form === 'library')
}
