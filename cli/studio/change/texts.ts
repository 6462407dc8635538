/** The texts of a policy entry, read and checked again: kept files in; what was checked, its files and its calendar out. */
import { CALENDAR_PATH, inputFor, parseFile, type PolicyFile } from '../../../engine/index.ts'
import {
  type CheckedPolicy,
  checkPolicy,
  type Diagnostic,
  type Located,
  type PolicyInput,
  type PolicyUnit,
  type Unit,
} from '../../../grammar/index.ts'
import type { KeptFile } from '../ledger-policies.ts'

export interface CheckedTexts {
  /** Absent where the texts have mistakes. */
  readonly policy?: CheckedPolicy
  /** Absent where there is no text of a policy among them. */
  readonly input?: PolicyInput
  readonly diagnostics: readonly Diagnostic[]
}

/** `draft`: the path of the text that nobody has adopted yet. */
export function checkedTexts(
  files: readonly PolicyFile[],
  document: string,
  draft?: string,
): CheckedTexts {
  const parsed = files.map((file) => ({ file, ...parseFile(file) }))
  const units: readonly Located<Unit>[] = parsed.flatMap(({ file, unit }) =>
    unit === undefined ? [] : [{ unit, path: file.path, source: file.text }],
  )
  const diagnostics = parsed.flatMap((one) => one.diagnostics)
  const base = units.filter(isWhole).find(({ unit }) => unit.document === document)
  if (base === undefined) return { diagnostics }
  const input = inputFor(base, units, draft)
  const checked = checkPolicy(input)
  const hasMistake = diagnostics.some(({ severity }) => severity === 'error')
  return {
    input,
    diagnostics: [...diagnostics, ...checked.diagnostics],
    ...(checked.policy !== undefined && !hasMistake && { policy: checked.policy }),
  }
}

const isWhole = (one: Located<Unit>): one is Located<PolicyUnit> =>
  one.unit.kind === 'policy' && one.unit.form !== 'library'

/** The kept files without the calendar, and the calendar. */
export function splitCalendar(files: readonly KeptFile[]): {
  readonly texts: readonly PolicyFile[]
  readonly calendar: PolicyFile
} {
  const calendar = files.find(({ path }) => path === CALENDAR_PATH)
  if (calendar === undefined) throw new Error('a policy entry keeps no calendar')
  return { texts: files.filter((one) => one !== calendar), calendar }
}
