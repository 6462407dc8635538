/**
 * A policy from the disk: an id or a path in, a checked policy or remarks on its files out.
 */
import {
  type CheckedPolicy,
  checkPolicy,
  type Diagnostic,
  type FactsUnit,
  hasErrors,
  type Located,
  type PolicyInput,
  type PolicyUnit,
  type Source,
  type Unit,
} from '../grammar/index.ts'
import { inputFor, parseFile } from '../engine/index.ts'
import { type Or, right } from './complaint.ts'
import type { PolicyFile } from './disk/policy-folder.ts'
import { type Bundle, bundleOf, bundleWithDraft } from './policy-files.ts'

export interface LoadedPolicy {
  readonly document: string
  /** Absent when there are errors. */
  readonly policy?: CheckedPolicy
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was read, by the path that diagnostics carry. */
  readonly sources: ReadonlyMap<string, Source>
  /** What was checked; absent when the text of the policy cannot be read as one. */
  readonly input?: PolicyInput
  /** The path of the draft that is applied in it: nothing may be decided by such a policy. */
  readonly draft?: string
}

const loaded = new Map<string, Promise<Or<LoadedPolicy>>>()

/** Each policy is read and checked once in a run, however many requests name it. */
export function loadPolicy(name: string): Promise<Or<LoadedPolicy>> {
  const known = loaded.get(name) ?? readPolicy(name)
  loaded.set(name, known)
  return known
}

/** A policy with one draft applied as though it were adopted: for previews and comparisons, never for a decision. */
export async function loadPolicyWithDraft(name: string, path: string): Promise<Or<LoadedPolicy>> {
  const bundle = await bundleWithDraft(name, path)
  return bundle.ok ? right(loadBundle(bundle.value)) : bundle
}

async function readPolicy(name: string): Promise<Or<LoadedPolicy>> {
  const bundle = await bundleOf(name)
  return bundle.ok ? right(loadBundle(bundle.value)) : bundle
}

/** Parses and checks the files of a bundle. */
function loadBundle({ base: file, amendments, facts, libraries, draft }: Bundle): LoadedPolicy {
  const proposed = draft === undefined || draft === file ? [] : [draft]
  const files = [file, ...amendments, ...proposed, ...facts, ...libraries].map(parsed)
  const sources = new Map(files.map((each) => [each.file.path, each.file]))
  const { document } = file
  const base = files[0]
  // A draft of which nothing could be read must not look like one that changes nothing.
  const unread = files.find((each) => each.file === draft && each.unit === undefined)
  if (base === undefined || !isPolicy(base) || unread !== undefined) {
    return { document, sources, diagnostics: (unread ?? base)?.diagnostics ?? [] }
  }
  const input = inputFor(asLocated(base), files.filter(hasUnit).map(asLocated), draft?.path)
  const checked = checkPolicy(input)
  const used = pathsOf(input)
  const remarks = files
    .filter((each) => used.has(each.file.path))
    .flatMap((each) => each.diagnostics)
  const diagnostics = [...remarks, ...checked.diagnostics]
  const usable = checked.policy !== undefined && !hasErrors(remarks)
  return {
    document,
    diagnostics,
    sources,
    input,
    ...(draft && { draft: draft.path }),
    ...(usable && { policy: checked.policy }),
  }
}

/** A file with what could be read of it. */
export interface ParsedFile {
  readonly file: PolicyFile
  readonly unit?: Unit
  readonly diagnostics: readonly Diagnostic[]
}
type WithUnit<U> = ParsedFile & { readonly unit: U }

/** Reads a file in the spelling that its name tells. */
export function parsed(file: PolicyFile): ParsedFile {
  return { file, ...parseFile(file) }
}

const hasUnit = (file: ParsedFile): file is WithUnit<Unit> => file.unit !== undefined
export const isFacts = (file: ParsedFile): file is WithUnit<FactsUnit> =>
  file.unit?.kind === 'facts'
const isPolicy = (file: ParsedFile): file is WithUnit<PolicyUnit> => file.unit?.kind === 'policy'

export const asLocated = <U>({ file, unit }: WithUnit<U>): Located<U> => ({
  unit,
  path: file.path,
  source: file.text,
})

/** The files that a policy really rests on: a library that it does not include is none of its business. */
function pathsOf({ base, amendments, facts, libraries }: PolicyInput): ReadonlySet<string> {
  return new Set([base, ...amendments, ...facts, ...libraries].map(({ path }) => path))
}
