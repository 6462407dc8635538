/**
 * The policies of the past: an entry of the ledger in, a runtime made from the very texts it names out.
 *
 * Never today's files: an amendment made since must not reach back.
 */
import { hasErrors, parseYamlData } from '../../grammar/index.ts'
import { CALENDAR_PATH } from '../allocation/policy-draft.ts'
import { loadPolicies, type Runtime } from '../decide/runtime.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import { decodeUtf8 } from '../record/decode-utf8.ts'
import { gone } from './gone.ts'
import type { Cannot } from './types.ts'

export type PastPolicy =
  | { readonly kind: 'runtime'; readonly runtime: Runtime; readonly document: string }
  | Cannot<'policy-missing' | 'policy-invalid' | 'redacted'>

/** A policy of the past that runs. */
export type RuntimePast = Extract<PastPolicy, { readonly kind: 'runtime' }>

/** Runtimes of policy entries, each made once. */
export function pastPolicies(view: LedgerView): (seq: number) => Promise<PastPolicy> {
  const made = new Map<number, Promise<PastPolicy>>()
  return (seq) => {
    const known = made.get(seq) ?? policyAt(view, seq)
    made.set(seq, known)
    return known
  }
}

async function policyAt(view: LedgerView, seq: number): Promise<PastPolicy> {
  const entry = await view.entry(seq)
  if (entry?.kind !== 'policy') return missing(seq)
  const files: { path: string; text: string }[] = []
  for (const { path, digest } of filesOf(entry)) {
    const bytes = await view.blob(digest)
    const decoded = bytes === undefined ? undefined : decodeUtf8(bytes)
    if (decoded?.kind !== 'text') return gone(view, digest, 'policy-missing', path)
    files.push({ path, text: decoded.text })
  }
  return runtimeFrom(files, entry.body['document'] as string)
}

const filesOf = ({ body }: Entry) =>
  body['files'] as readonly { readonly path: string; readonly digest: string }[]

const missing = (seq: number): PastPolicy => ({
  kind: 'cannot',
  obstacle: 'policy-missing',
  detail: `№ ${seq}`,
})

function runtimeFrom(
  files: readonly { path: string; text: string }[],
  document: string,
): PastPolicy {
  const calendar = parseYamlData(files.find(({ path }) => path === CALENDAR_PATH)?.text ?? '')
  if (!('value' in calendar)) return invalid(CALENDAR_PATH)
  const policies = files.filter(({ path }) => path !== CALENDAR_PATH)
  const { runtime, diagnostics } = loadPolicies({ files: policies, calendar: calendar.value })
  if (runtime !== undefined) return { kind: 'runtime', runtime, document }
  const mistake = diagnostics.find((one) => hasErrors([one]))
  return invalid(mistake?.code ?? CALENDAR_PATH)
}

const invalid = (detail: string): PastPolicy => ({
  kind: 'cannot',
  obstacle: 'policy-invalid',
  detail,
})
