/** How lawyers cite a clause: its id and both editions in; its citation in the edition that has it, out. */
import type { Text } from '../../../editor/api/index.ts'
import type { Edition } from '../../../grammar/index.ts'
import type { World } from './world.ts'

export function citeOf(clause: string, { before, after }: Pick<World, 'before' | 'after'>): Text {
  const declared = (edition: Edition | undefined) =>
    edition?.statements.find((one) => one.kind === 'clause' && one.clause === clause)
  const found = declared(after) ?? declared(before)
  const cite = found?.kind === 'clause' ? found.cite : undefined
  return { uk: cite?.uk ?? `пункт ${clause}`, en: cite?.en ?? cite?.uk ?? `clause ${clause}` }
}
