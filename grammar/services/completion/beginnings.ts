/** Which lines may begin at a place: by the kind of file, and by what it has already. */
import { placesIn, SINGLE, type PartName } from '../../syntax/places.ts'
import type { Unit } from '../../syntax/ast.ts'
import { ahead, rulesOf, startOf, type Thread } from '../grammar-paths/run.ts'
import type { Document } from '../workspace/document.ts'

/** The rule below `piece` → what it is called where a file says what may stand in it. */
const PARTS: Readonly<Record<string, PartName>> = {
  statement: 'statement',
  unitLine: 'unit',
  courtLine: 'court',
  approvedLine: 'approved',
  draftLine: 'draft',
  publishedLine: 'published',
  effectiveLine: 'effective',
  underLine: 'under',
  calendarLine: 'calendar',
  includesPieces: 'includes',
  unlessSuppliedLine: 'unlessSupplied',
  operationLine: 'operation',
  enumDeclaration: 'declaration',
  entityDeclaration: 'declaration',
}

let starting: ReadonlySet<number> | undefined

/** Does a line begin with what this thread waits for? */
export function isBeginning({ state }: Thread): boolean {
  starting ??= new Set(ahead(startOf('pieces')).waiting.map((one) => one.state.id))
  return starting.has(state.id)
}

/** May such a line stand in the file? */
export function fits(thread: Thread, { unit }: Document): boolean {
  const part = PARTS[rulesOf(thread)[2] ?? '']
  if (part === undefined) return true
  if (unit === undefined || part === 'unit') return unit === undefined && part === 'unit'
  const kind = unit.kind === 'policy' ? 'principles' : unit.kind
  return placesIn(kind).parts.has(part) && !(SINGLE.has(part) && has(unit, part))
}

const has = (unit: Unit, part: PartName): boolean =>
  (unit as unknown as Readonly<Record<string, unknown>>)[part] !== undefined
