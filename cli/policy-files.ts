/**
 * Which files make up a policy: an id or a path in; its text, amendments, facts and libraries out.
 *
 * The folder of the text is its bundle. What is not there (national facts, libraries) comes from
 * the policies that the project ships; a document in the bundle stands before one of the same id there.
 * A draft is part of a bundle only when it is named: by its own path, or beside the id of its policy (`draft-files.ts`).
 */
import { join } from 'node:path'
import { isConsolidated } from '../engine/index.ts'
import { type Or, right } from './complaint.ts'
import { adoptedInProposals, folderAbove, notADraft, ofOtherPolicy } from './draft-files.ts'
import {
  folderOf,
  kindOf,
  type PolicyFile,
  readPolicyFile,
  readPolicyFolder,
  readPolicyTree,
  SHIPPED,
} from './disk/policy-folder.ts'
import { ambiguous, notAFile, notAPolicy, unknownPolicy, withoutText } from './policy-complaints.ts'

/** The files of one policy. */
export interface Bundle {
  readonly base: PolicyFile
  readonly amendments: readonly PolicyFile[]
  readonly facts: readonly PolicyFile[]
  /** Those that the base may include. */
  readonly libraries: readonly PolicyFile[]
  /** What is applied as though it were adopted. */
  readonly draft?: PolicyFile
}

type Files = Promise<Or<readonly PolicyFile[]>>

/** The policies that the project ships, read once. */
let shippedFiles: Files | undefined
export const shipped = (): Files => (shippedFiles ??= readPolicyTree(SHIPPED))

/** What all courts share: facts and libraries. */
let nationalFiles: Files | undefined
const national = (): Files => (nationalFiles ??= readPolicyTree(join(SHIPPED, 'national')))

/** The bundle of a policy by its id (`desn`) or by the path of one of its files. */
export async function bundleOf(name: string): Promise<Or<Bundle>> {
  const isPath = /[/\\]|\.(?:zasady|ya?ml)$/.test(name)
  const all = await (isPath ? national() : shipped())
  if (!all.ok) return all
  return isPath ? bundleOfPath(name, all.value) : bundleOfId(name, all.value)
}

/** The bundle of a policy with one draft applied, wherever its file lies. */
export async function bundleWithDraft(name: string, path: string): Promise<Or<Bundle>> {
  const adopted = await bundleOf(name)
  if (!adopted.ok) return adopted
  const file = await policyFileAt(path)
  if (!file.ok) return file
  const { document, draft } = file.value
  if (draft === undefined) return notADraft(path)
  const { base } = adopted.value
  if (document !== base.document) return ofOtherPolicy(path, document, base.document)
  return right(withDraft(adopted.value, file.value))
}

/** An amendment is applied over the text in force; a draft of a whole text stands in its place. */
const withDraft = (bundle: Bundle, draft: PolicyFile): Bundle =>
  draft.role === 'text' ? { ...bundle, base: draft, amendments: [], draft } : { ...bundle, draft }

/**
 * Every policy that stands for itself: libraries are part of those that include them, and a consolidated text only repeats
 * what the acts say.
 */
const policiesIn = (files: readonly PolicyFile[]): readonly PolicyFile[] =>
  files.filter(
    ({ role, draft, text }) => role === 'text' && draft === undefined && !isConsolidated(text),
  )

/** The facts that a facts file is used with: those of its folder, and the national ones. */
export async function factsBeside(file: PolicyFile): Promise<Or<readonly PolicyFile[]>> {
  const own = await readPolicyFolder(folderOf(file))
  if (!own.ok) return own
  const all = await national()
  return all.ok ? right(nearestFirst('facts', own.value, all.value)) : all
}

function bundleOfId(id: string, files: readonly PolicyFile[]): Or<Bundle> {
  const [base, other] = policiesIn(files).filter(({ document }) => document === id)
  if (base === undefined)
    return unknownPolicy(
      id,
      policiesIn(files).map(({ document }) => document),
    )
  if (other !== undefined) return ambiguous(id, [base, other])
  const folder = folderOf(base)
  const own = files.filter((file) => folderOf(file) === folder)
  return right(bundle(base, own, files))
}

async function bundleOfPath(path: string, all: readonly PolicyFile[]): Promise<Or<Bundle>> {
  const asked = await policyFileAt(path)
  if (!asked.ok) return asked
  const file = asked.value
  const own = await filesAround(file)
  if (!own.ok) return own
  if (file.role === 'text' || file.role === 'library')
    return right({ ...bundle(file, own.value, all), ...(file.draft && { draft: file }) })
  const base = policiesIn(own.value).find(({ document }) => document === file.document)
  if (file.draft) return base ? right(withDraft(bundle(base, own.value, all), file)) : bySelf(file)
  return base === undefined ? withoutText(file) : right(bundle(base, own.value, all))
}

async function policyFileAt(path: string): Promise<Or<PolicyFile>> {
  const kind = await kindOf(path)
  if (!kind.ok) return kind
  if (kind.value === 'folder') return notAFile(path)
  const file = await readPolicyFile(path)
  if (!file.ok) return file
  return file.value === undefined ? notAPolicy(path) : right(file.value)
}

/** The files beside a file; beside a proposal, those of the policy that it would change. */
async function filesAround(file: PolicyFile): Promise<Or<readonly PolicyFile[]>> {
  const above = folderAbove(folderOf(file))
  if (above === undefined) return readPolicyFolder(folderOf(file))
  return file.draft === undefined ? adoptedInProposals(file.path) : readPolicyFolder(above)
}

/** A draft with no policy beside it amends the one that the project ships. */
async function bySelf(file: PolicyFile): Promise<Or<Bundle>> {
  const all = await shipped()
  if (!all.ok) return all
  const adopted = bundleOfId(file.document, all.value)
  return adopted.ok ? right(withDraft(adopted.value, file)) : withoutText(file)
}

function bundle(base: PolicyFile, own: readonly PolicyFile[], all: readonly PolicyFile[]): Bundle {
  return {
    base,
    amendments: own.filter(
      ({ role, document, draft }) =>
        role === 'amendment' && document === base.document && draft === undefined,
    ),
    facts: nearestFirst('facts', own, all),
    libraries: nearestFirst('library', own, all),
  }
}

/** The bundle's own files of a role, and the shipped ones of other documents. */
function nearestFirst(
  role: PolicyFile['role'],
  own: readonly PolicyFile[],
  all: readonly PolicyFile[],
): readonly PolicyFile[] {
  const mine = own.filter((file) => file.role === role)
  const documents = new Set(mine.map(({ document }) => document))
  return [...mine, ...all.filter((file) => file.role === role && !documents.has(file.document))]
}
