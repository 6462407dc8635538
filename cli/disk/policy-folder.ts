/**
 * Policy files on the disk: a folder in, the texts of its policy files out; an id in, its folder out.
 *
 * What a file belongs to is read from its header. Nothing is followed out of a folder: symbolic
 * links are refused, and ids cannot name a path.
 */
import { lstat, readdir } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve } from 'node:path'
import type { Source } from '../../grammar/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { readText, unreadablePath } from './read-text.ts'

/** The policies that the project ships. */
export const SHIPPED = resolve(import.meta.dirname, '../../policies')

/** A policy file with the document that its header names. */
export interface PolicyFile extends Source {
  readonly document: string
  /** Facts, libraries and amendments name a document too, but are not a policy of their own. */
  readonly role: 'text' | 'amendment' | 'facts' | 'library'
  /** Nobody has adopted it. */
  readonly draft?: true
}

const EXTENSIONS = new Set(['.zasady', '.yaml', '.yml'])

/** Every policy file right in a folder, in the order of their names. */
export async function readPolicyFolder(folder: string): Promise<Or<readonly PolicyFile[]>> {
  const names = await policyNames(folder)
  if (!names.ok) return names
  const files: PolicyFile[] = []
  for (const name of names.value) {
    const file = await readPolicyFile(join(folder, name))
    if (!file.ok) return file
    if (file.value !== undefined) files.push(file.value)
  }
  return right(files)
}

/** Every policy file in a folder and the folders in it, as deep as courts lay out their files. */
export async function readPolicyTree(
  root: string,
  depth: number = LIMITS.folderDepth,
): Promise<Or<readonly PolicyFile[]>> {
  const files = await readPolicyFolder(root)
  if (!files.ok) return files
  const all = [...files.value]
  for (const folder of depth === 0 ? [] : await foldersIn(root)) {
    const inner = await readPolicyTree(folder, depth - 1)
    if (!inner.ok) return inner
    all.push(...inner.value)
  }
  return right(all)
}

/** One file; `undefined` for a file that has no header of a policy, such as a calendar. */
export async function readPolicyFile(path: string): Promise<Or<PolicyFile | undefined>> {
  const text = await readText(path, LIMITS.policyBytes)
  if (!text.ok) return text
  const header = headerOf(text.value, path)
  const shown = shownPath(path)
  if (header !== undefined) return right({ path: shown, text: text.value, ...header })
  // A file of the language whose header is broken is still read: its remarks say what is wrong.
  return right(
    extname(path) === '.zasady'
      ? { path: shown, text: text.value, document: '', role: 'text' }
      : undefined,
  )
}

/** A path as people see it: from the current folder where it lies there. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') ? path : short
}

/** The folder of a policy file as it is shown. */
export const folderOf = (file: Source): string => dirname(resolve(file.path))

type Header = Pick<PolicyFile, 'document' | 'role' | 'draft'>

const NAME = String.raw`["']?([\p{L}\d_-]+)`
const AMENDMENT = new RegExp(String.raw`^\s*(?:зміни\s+до|amendment\s+to)\s+${NAME}`, 'mu')
const DOCUMENT = new RegExp(String.raw`\s(?:документ|document)\s+${NAME}`, 'mu')
const YAML_DOCUMENT = new RegExp(String.raw`^\s+document:\s+${NAME}`, 'mu')
const ROLES = [
  ['facts', /^\s*(?:факти|facts)\s/m],
  ['library', /^\s*(?:бібліотека|library)\s/m],
] as const
const YAML_ROLES = [
  ['facts', /^facts:/m],
  ['amendment', /^amendment:/m],
  ['library', /^\s+form:\s+library/m],
] as const
const DRAFT = /^[ \t]*(?:проєкт|draft)(?=\s|$)/mu
const YAML_DRAFT = /^draft:\s+true\b/m
const HEAD_LENGTH = 4096

/** What a file says at its top of itself, without comments; `undefined` where it is no policy file. */
export function headerOf(text: string, path: string): Header | undefined {
  const head = text.slice(0, HEAD_LENGTH).replace(/#.*$/gm, '')
  const isText = extname(path) === '.zasady'
  const found = isText
    ? textHeader(head.replace(/"[^"\n]*"/g, '""'))
    : header(YAML_DOCUMENT.exec(head)?.[1], YAML_ROLES, head)
  const draft = (isText ? DRAFT : YAML_DRAFT).test(head)
  return found && { ...found, ...(draft && { draft }) }
}

function textHeader(head: string): Header | undefined {
  const amended = AMENDMENT.exec(head)?.[1]
  if (amended !== undefined) return { document: amended, role: 'amendment' }
  return header(DOCUMENT.exec(head)?.[1], ROLES, head)
}

function header(
  document: string | undefined,
  roles: readonly (readonly [PolicyFile['role'], RegExp])[],
  head: string,
): Header | undefined {
  if (document === undefined) return undefined
  return { document, role: roles.find(([, pattern]) => pattern.test(head))?.[0] ?? 'text' }
}

async function policyNames(folder: string): Promise<Or<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const files = entries.filter(({ name }) => EXTENSIONS.has(extname(name)))
    const link = files.find((entry) => entry.isSymbolicLink())
    if (link !== undefined) return symbolicLink(join(folder, link.name))
    if (files.length > LIMITS.policyFiles) return tooMany(folder)
    return right(
      files
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
    )
  } catch (error) {
    return unreadablePath(shownPath(folder), error)
  }
}

async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
    .map(({ name }) => join(root, name))
    .sort()
}

/** Whether a path is a file or a folder; symbolic links are neither. */
export async function kindOf(path: string): Promise<Or<'file' | 'folder'>> {
  try {
    const found = await lstat(path)
    if (found.isSymbolicLink()) return symbolicLink(path)
    return right(found.isDirectory() ? 'folder' : 'file')
  } catch (error) {
    return unreadablePath(path, error)
  }
}

const symbolicLink = (path: string) =>
  unreadable(
    {
      uk: `\`${shownPath(path)}\` є символьним посиланням`,
      en: `\`${shownPath(path)}\` is a symbolic link`,
    },
    {
      uk: 'засади читаються лише зі справжніх файлів: покладіть сюди сам файл',
      en: 'policies are read from real files only: put the file itself here',
    },
  )

const tooMany = (folder: string) =>
  unreadable({
    uk: `у теці \`${shownPath(folder)}\` понад ${LIMITS.policyFiles} файлів засад`,
    en: `the folder \`${shownPath(folder)}\` holds more than ${LIMITS.policyFiles} policy files`,
  })
