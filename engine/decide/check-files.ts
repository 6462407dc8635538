/** The files of a folder in; every policy among them, checked with its amendments, and all remarks out. */
import { checkPolicy, inFile, parseText, parseYaml } from '../../grammar/index.ts'
import type {
  AmendmentUnit,
  CheckedPolicy,
  Diagnostic,
  FactsUnit,
  Located,
  PolicyInput,
  PolicyUnit,
  Unit,
} from '../../grammar/index.ts'
import { sha256Hex } from '../record/canonical-json.ts'

/** A file as its caller read it. */
export interface PolicyFile {
  readonly path: string
  readonly text: string
}

export interface CheckedFiles {
  readonly policies: readonly CheckedPolicy[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A file that holds a policy, amendments or facts, and what could be read of it. */
interface Parsed {
  readonly unit?: Unit
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parses all files and checks each policy with the facts and libraries that it includes. What nobody has adopted is left
 * out, with all remarks on it, so that a draft beside a policy changes no decision; `draft` is the path of the one
 * that is to be applied all the same.
 */
export function checkFiles(files: readonly PolicyFile[], draft?: string): CheckedFiles {
  if (draft !== undefined && !files.some(({ path }) => path === draft))
    throw new Error(`the draft ${draft} is not among the files`)
  const parsed = files
    .map((file) => ({ file, ...parseFile(file) }))
    .filter(({ file, unit }) => !isDraft(unit) || file.path === draft)
  const units = parsed.flatMap(({ file, unit }) =>
    unit === undefined ? [] : [{ unit, path: file.path, source: file.text }],
  )
  const checked = bases(units).map((base) => checkPolicy(inputFor(base, units, draft)))
  return {
    policies: checked.flatMap(({ policy }) => policy ?? []),
    diagnostics: distinct([
      ...parsed.flatMap(({ diagnostics }) => diagnostics),
      ...checked.flatMap(({ diagnostics }) => diagnostics),
    ]),
  }
}

/** Reads a file in the spelling that its name tells: text of the language, or its YAML form. */
export function parseFile({ path, text }: PolicyFile): Parsed {
  const { unit, diagnostics } = /\.ya?ml$/.test(path)
    ? parseYaml(text, path)
    : parseText({ path, text })
  return { ...(unit && { unit }), diagnostics: inFile(path, diagnostics) }
}

/**
 * What checking one policy needs of the files: facts, its libraries, its amendments; of the drafts only the one at the
 * path `draft`. The amendments in force belong to the text in force, so a draft of a whole text stands alone.
 */
export function inputFor(
  base: Located<PolicyUnit>,
  units: readonly Located<Unit>[],
  draft?: string,
): PolicyInput {
  const wanted = included(base.unit, units)
  const has = ({ document }: Unit): boolean => wanted.has(document)
  return {
    base,
    // One country has one vocabulary; a court's own facts stand in its policy.
    facts: units.filter(isFacts),
    libraries: units.filter(isPolicy).filter(({ unit }) => isLibrary(unit) && has(unit)),
    amendments: units
      .filter(isAmendment)
      .filter(({ unit }) => unit.document === base.unit.document && !isDraft(base.unit))
      .filter(({ unit, path }) => !isDraft(unit) || path === draft),
    sha256: sha256Hex,
  }
}

/** The policies proper: what is not a library of others. A draft of a whole text stands in for the text in force. */
function bases(units: readonly Located<Unit>[]): readonly Located<PolicyUnit>[] {
  const all = units.filter(isPolicy).filter(({ unit }) => !isLibrary(unit))
  const drafted = new Set(all.filter(({ unit }) => isDraft(unit)).map(({ unit }) => unit.document))
  return all.filter(({ unit }) => isDraft(unit) || !drafted.has(unit.document))
}

/** Documents that a policy includes, directly or through a library. */
function included(base: PolicyUnit, units: readonly Located<Unit>[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [base]
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    for (const { document } of unit.includes) {
      if (found.has(document)) continue
      found.add(document)
      open.push(...libraries(document, units))
    }
  }
  return found
}

const libraries = (document: string, units: readonly Located<Unit>[]): readonly PolicyUnit[] =>
  units
    .filter(isPolicy)
    .map(({ unit }) => unit)
    .filter((unit) => isLibrary(unit) && unit.document === document)

/** Whether nobody has adopted it. */
const isDraft = (unit: Unit | undefined): boolean =>
  unit !== undefined && 'draft' in unit && unit.draft !== undefined

const isLibrary = ({ form }: PolicyUnit): boolean => form === 'library'
const isPolicy = (one: Located<Unit>): one is Located<PolicyUnit> => one.unit.kind === 'policy'
const isFacts = (one: Located<Unit>): one is Located<FactsUnit> => one.unit.kind === 'facts'
const isAmendment = (one: Located<Unit>): one is Located<AmendmentUnit> =>
  one.unit.kind === 'amendment'

/** Several policies share the facts; a remark on them is said once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Map<string, Diagnostic>()
  for (const one of diagnostics) {
    const key = JSON.stringify([one.path, one.span, one.code, one.message])
    if (!said.has(key)) said.set(key, one)
  }
  return [...said.values()]
}
