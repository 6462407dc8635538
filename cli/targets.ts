/**
 * What a command is to work on: ids, files and folders as the user named them in, policies or files out.
 */
import { resolve } from 'node:path'
import { type Or, right } from './complaint.ts'
import {
  folderOf,
  kindOf,
  type PolicyFile,
  readPolicyFile,
  readPolicyTree,
  shownPath,
} from './disk/policy-folder.ts'
import { bundleOf, shipped } from './policy-files.ts'

/**
 * Names by which policies can be loaded, each policy once; all shipped ones when nothing is named. `drafts`: proposals among
 * them, each of them the policy with that draft alone.
 */
export async function policyNames(
  words: readonly string[],
  drafts = true,
): Promise<Or<readonly string[]>> {
  const files = await filesNamed(words)
  if (!files.ok) return files
  const names = new Map<string, string>()
  for (const file of files.value) {
    if (file.role === 'facts' || file.role === 'library') continue
    if (file.draft && !drafts) continue
    // Each draft is a policy of its own: the text in force with that draft alone.
    const key = file.draft ? resolve(file.path) : `${folderOf(file)} ${file.document}`
    if (!names.has(key) || file.role === 'text') names.set(key, resolve(file.path))
  }
  return right([...names.values()].map(shownPath))
}

/** Every policy file named, once: an id stands for its text and amendments, a folder for all in it. */
export async function filesNamed(words: readonly string[]): Promise<Or<readonly PolicyFile[]>> {
  if (words.length === 0) return shipped()
  const found = new Map<string, PolicyFile>()
  for (const word of words) {
    const files = await filesOf(word)
    if (!files.ok) return files
    for (const file of files.value) found.set(resolve(file.path), file)
  }
  return right([...found.values()])
}

async function filesOf(word: string): Promise<Or<readonly PolicyFile[]>> {
  const path = /[/\\.]/.test(word) ? await kindOf(word) : undefined
  if (path === undefined) {
    const bundle = await bundleOf(word)
    return bundle.ok ? right([bundle.value.base, ...bundle.value.amendments]) : bundle
  }
  if (!path.ok) return path
  if (path.value === 'folder') return readPolicyTree(word)
  const file = await readPolicyFile(word)
  return file.ok ? right(file.value === undefined ? [] : [file.value]) : file
}
