/**
 * A try-out kept by the browser: what somebody typed on the screen of policies, with the texts it began from. Never sent
 * anywhere as a draft; forgotten when the texts in force have become others.
 */
import type { TypedFile } from '../../../../api/index.ts'

interface Kept {
  readonly basis: string
  readonly files: readonly TypedFile[]
}

const keyOf = (document: string): string => `zasady.try-out.${document}`

export type KeptTyping =
  | { readonly kind: 'none' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'kept'; readonly files: readonly TypedFile[] }

/** The try-out on these texts, if there is one. */
export function keptTyping(document: string, texts: readonly TypedFile[]): KeptTyping {
  const kept = read(document)
  if (kept === undefined) return { kind: 'none' }
  return kept.basis === basisOf(texts) ? { kind: 'kept', files: kept.files } : { kind: 'stale' }
}

/** Whether the browser has it; nothing typed is nothing to keep. */
export function keepTyping(
  document: string,
  texts: readonly TypedFile[],
  typed: readonly TypedFile[],
): boolean {
  try {
    if (typed.length === 0) localStorage.removeItem(keyOf(document))
    else {
      const kept: Kept = { basis: basisOf(texts), files: typed }
      localStorage.setItem(keyOf(document), JSON.stringify(kept))
    }
    return true
  } catch {
    return false
  }
}

function read(document: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(document)) ?? 'null') as Partial<Kept> | null
    return Array.isArray(kept?.files) && typeof kept.basis === 'string' ? (kept as Kept) : undefined
  } catch {
    return undefined
  }
}

/** Tells texts apart: a sum over their letters (FNV-1a), for no more than recognising them. */
function basisOf(texts: readonly TypedFile[]): string {
  let sum = 0x811c9dc5
  for (const { path, text } of texts)
    for (const letter of `${path}\n${text}\n`)
      sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return sum.toString(16)
}
