/**
 * Which files make up a policy: an id or a path in; its text, amendments, facts and libraries out.
 *
 * The folder of the text is its bundle. What is not there (national facts, libraries) comes from
 * the policies that the project ships; a document in the bundle stands before one of the same id there.
 */
import { join } from 'node:path'
import { nearest } from '../grammar/index.ts'
import { misused, type Or, right, unreadable } from './complaint.ts'
import {
  folderOf,
  kindOf,
  type PolicyFile,
  readPolicyFile,
  readPolicyFolder,
  readPolicyTree,
  SHIPPED,
} from './disk/policy-folder.ts'

/** The files of one policy. */
export interface Bundle {
  readonly base: PolicyFile
  readonly amendments: readonly PolicyFile[]
  readonly facts: readonly PolicyFile[]
  /** Those that the base may include. */
  readonly libraries: readonly PolicyFile[]
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

/** Every policy that stands for itself: libraries are part of those that include them. */
const policiesIn = (files: readonly PolicyFile[]): readonly PolicyFile[] =>
  files.filter(({ role }) => role === 'text')

/** The facts that a facts file is used with: those of its folder, and the national ones. */
export async function factsBeside(file: PolicyFile): Promise<Or<readonly PolicyFile[]>> {
  const own = await readPolicyFolder(folderOf(file))
  if (!own.ok) return own
  const all = await national()
  return all.ok ? right(nearestFirst('facts', own.value, all.value)) : all
}

function bundleOfId(id: string, files: readonly PolicyFile[]): Or<Bundle> {
  const [base, other] = files.filter(({ role, document }) => role === 'text' && document === id)
  if (base === undefined) return unknownPolicy(id, files)
  if (other !== undefined) return ambiguous(id, [base, other])
  const folder = folderOf(base)
  const own = files.filter((file) => folderOf(file) === folder)
  return right(bundle(base, own, files))
}

async function bundleOfPath(path: string, all: readonly PolicyFile[]): Promise<Or<Bundle>> {
  const kind = await kindOf(path)
  if (!kind.ok) return kind
  if (kind.value === 'folder') return notAFile(path)
  const asked = await readPolicyFile(path)
  if (!asked.ok) return asked
  if (asked.value === undefined) return notAPolicy(path)
  const file = asked.value
  const own = await readPolicyFolder(folderOf(file))
  if (!own.ok) return own
  if (file.role === 'text' || file.role === 'library') return right(bundle(file, own.value, all))
  const base = own.value.find(({ role, document }) => role === 'text' && document === file.document)
  return base === undefined ? withoutText(file) : right(bundle(base, own.value, all))
}

function bundle(base: PolicyFile, own: readonly PolicyFile[], all: readonly PolicyFile[]): Bundle {
  return {
    base,
    amendments: own.filter(
      ({ role, document }) => role === 'amendment' && document === base.document,
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

function unknownPolicy(id: string, files: readonly PolicyFile[]) {
  const known = policiesIn(files).map(({ document }) => document)
  const near = nearest(id, known)
  return misused(
    { uk: `немає засад із кодом \`${id}\``, en: `there is no policy with the id \`${id}\`` },
    near === undefined
      ? {
          uk: `є такі: ${known.join(', ')}; або вкажіть шлях до файлу засад`,
          en: `there are: ${known.join(', ')}; or give the path of a policy file`,
        }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`?` },
  )
}

const ambiguous = (id: string, files: readonly PolicyFile[]) =>
  unreadable({
    uk: `код \`${id}\` мають кілька файлів: ${files.map(({ path }) => path).join(', ')}`,
    en: `several files have the id \`${id}\`: ${files.map(({ path }) => path).join(', ')}`,
  })

const notAFile = (path: string) =>
  misused(
    { uk: `\`${path}\` — тека, а не файл засад`, en: `\`${path}\` is a folder, not a policy file` },
    { uk: 'вкажіть файл із текстом засад', en: 'give the file with the text of the policy' },
  )

const notAPolicy = (path: string) =>
  unreadable({
    uk: `\`${path}\` не є файлом засад: немає заголовка з \`документ\``,
    en: `\`${path}\` is not a policy file: it has no header with \`document\``,
  })

const withoutText = ({ path, document }: PolicyFile) =>
  unreadable({
    uk: `поруч із \`${path}\` немає засад \`${document}\``,
    en: `there is no policy \`${document}\` beside \`${path}\``,
  })
