/**
 * A workspace: files in; each parsed once, each policy checked when it is asked about.
 *
 * A changed file is parsed again and no other; a policy is checked again when one of its files is
 * another one than before. A workspace is a value: the former one stays as it was.
 */
import { examine, type Examined, type PolicyInput } from '../../check/check-policy.ts'
import { checkFacts } from '../../check/check-facts.ts'
import type { Located, Vocabulary } from '../../check/checked-policy.ts'
import type { Sha256 } from '../../check/stripped.ts'
import { inFile, type Diagnostic } from '../../source/diagnostic.ts'
import type { FactsUnit, Unit } from '../../syntax/ast.ts'
import { documentOf, once, type Document, type WorkspaceFile } from './document.ts'
import { filesOf, groupsOf, type Group, type Holding } from './groups.ts'

/** A policy of the workspace with what checking it found. */
export interface Checking {
  readonly group: Group
  readonly examined: Examined
  readonly diagnostics: readonly Diagnostic[]
}

export interface Workspace {
  readonly documents: ReadonlyMap<string, Document>
  readonly groups: readonly Group[]
  /** The policies that a file is a part of: those in force first. */
  readonly checkingsOf: (path: string) => readonly Checking[]
  /** The facts of all files, also where there is no policy. */
  readonly vocabulary: Vocabulary
  readonly sha256: Sha256
}

/** Opens files of policies, amendments, facts and libraries, in any order. */
export function openWorkspace(files: readonly WorkspaceFile[], sha256: Sha256): Workspace {
  return workspaceOf(new Map(files.map((file) => [file.path, documentOf(file)])), sha256, [])
}

const made = new WeakMap<Workspace, readonly Known[]>()

/** The same with one file new or changed. */
export function withFile(workspace: Workspace, file: WorkspaceFile): Workspace {
  if (workspace.documents.get(file.path)?.text === file.text) return workspace
  const documents = new Map(workspace.documents).set(file.path, documentOf(file))
  return workspaceOf(documents, workspace.sha256, made.get(workspace) ?? [])
}

/** The same without a file. */
export function withoutFile(workspace: Workspace, path: string): Workspace {
  const documents = new Map(workspace.documents)
  documents.delete(path)
  return workspaceOf(documents, workspace.sha256, made.get(workspace) ?? [])
}

/** A policy and how it is checked, when somebody asks. */
interface Known {
  readonly group: Group
  readonly checking: () => Checking
}

function workspaceOf(
  documents: ReadonlyMap<string, Document>,
  sha256: Sha256,
  former: readonly Known[],
): Workspace {
  const all = [...documents.values()]
  const known = groupsOf(all).map(
    (group): Known =>
      former.find((one) => isSame(one.group, group)) ?? {
        group,
        checking: once(() => checkingOf(group, sha256)),
      },
  )
  const facts = once(() => checkFacts(all.filter(holdsFacts).map(located)))
  const workspace: Workspace = {
    documents,
    groups: known.map(({ group }) => group),
    checkingsOf: (path) => {
      const document = documents.get(path)
      const holding = known.filter(({ group }) => filesOf(group).some((one) => one === document))
      const inForce = holding.filter(({ group }) => group.draft === undefined)
      // What a draft would change is asked of the draft; files in force are not checked once more with it.
      return (inForce.length > 0 ? inForce : holding).map(({ checking }) => checking())
    },
    get vocabulary() {
      return facts().vocabulary
    },
    sha256,
  }
  made.set(workspace, known)
  return workspace
}

/** Is everything in them the very same? */
function isSame(one: Group, other: Group): boolean {
  const [a, b] = [filesOf(one), filesOf(other)]
  return (
    one.draft === other.draft &&
    one.base === other.base &&
    a.length === b.length &&
    a.every((document, index) => document === b[index])
  )
}

/** What checking a policy of the workspace needs. */
export const inputOf = (group: Group, sha256: Sha256): PolicyInput => ({
  base: located(group.base),
  libraries: group.libraries.map(located),
  amendments: group.amendments.map(located),
  facts: group.facts.map(located),
  sha256,
})

/** The facts of all files. */
export const factsIn = ({ documents }: Workspace): readonly Located<FactsUnit>[] =>
  [...documents.values()].filter(holdsFacts).map(located)

function checkingOf(group: Group, sha256: Sha256): Checking {
  const examined = examine(inputOf(group, sha256))
  const diagnostics = inFile(group.base.path, examined.checked.diagnostics)
  return { group, examined, diagnostics }
}

const located = <U extends Unit>({ unit, path, text }: Holding<U>): Located<U> => ({
  unit,
  path,
  source: text,
})

const holdsFacts = (one: Document): one is Holding<Extract<Unit, { kind: 'facts' }>> =>
  one.unit?.kind === 'facts'
