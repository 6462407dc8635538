/**
 * Data beside a policy, checked with it: a loaded policy in; the same with the remarks on its document templates, rules
 * of search and sending, and warnings, out.
 */
import { lstat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkData, DATA_FILES, type DataKind } from '../engine/index.ts'
import { type Or, right, unreadable } from './complaint.ts'
import { DOCUMENT_ENDING, kindsIn } from './disk/document-kinds.ts'
import { folderOf, type PolicyFile, readPolicyFolder, shownPath } from './disk/policy-folder.ts'
import { readText } from './disk/read-text.ts'
import { LIMITS } from './limits.ts'
import type { LoadedPolicy } from './load-policy.ts'

const TEMPLATES = 'documents'

/** Reads every file of data beside the policy; a file that cannot be read is a complaint. */
export async function withData(loaded: LoadedPolicy): Promise<Or<LoadedPolicy>> {
  const [first = ''] = loaded.sources.keys()
  const files = await dataFiles(folderOf({ path: first, text: '' }))
  const diagnostics = [...loaded.diagnostics]
  const sources = new Map(loaded.sources)
  for (const { path, kind } of files) {
    const text = await readText(path, LIMITS.policyBytes)
    if (!text.ok) return text
    const source = { path: shownPath(path), text: text.value }
    sources.set(source.path, source)
    diagnostics.push(...checkData(source, kind, loaded.policy))
  }
  return right({ ...loaded, diagnostics, sources })
}

/**
 * The policies to check where a file of data is named: those beside which it lies. `undefined` for any other name, a
 * complaint for a file of data that lies beside no policy.
 */
export async function ownersOf(word: string): Promise<Or<readonly string[]> | undefined> {
  const folder = ownerFolder(word)
  if (folder === undefined || !(await isFile(word))) return undefined
  const files = await readPolicyFolder(folder)
  if (!files.ok) return files
  const texts = files.value.filter(isText).map(({ path }) => path)
  return texts.length === 0 ? withoutPolicy(word) : right(texts)
}

const isText = ({ role }: PolicyFile): boolean => role === 'text'

function ownerFolder(word: string): string | undefined {
  const folder = dirname(word)
  if (Object.hasOwn(DATA_FILES, basename(word))) return folder
  const isTemplate = basename(folder) === TEMPLATES && word.endsWith(DOCUMENT_ENDING)
  return isTemplate ? dirname(folder) : undefined
}

async function dataFiles(
  folder: string,
): Promise<readonly { readonly path: string; readonly kind: DataKind }[]> {
  const named = Object.entries(DATA_FILES).map(([name, kind]) => ({
    path: join(folder, name),
    kind,
  }))
  const there = await Promise.all(named.map(({ path }) => isFile(path)))
  const templates = await kindsIn(join(folder, TEMPLATES))
  return [
    ...named.filter((_, index) => there[index] === true),
    ...templates.map((name) => ({
      path: join(folder, TEMPLATES, name + DOCUMENT_ENDING),
      kind: 'document' as const,
    })),
  ]
}

const isFile = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isFile(),
    () => false,
  )

const withoutPolicy = (path: string) =>
  unreadable({
    uk: `поруч із \`${shownPath(path)}\` немає засад, яких цей файл стосується`,
    en: `there is no policy beside \`${shownPath(path)}\` that the file belongs to`,
  })
