/** The form of a new draft: what is filled in, what is missing, and the request that follows. */
import type { NewDraft } from '../../../api/index.ts'

export interface Beginning {
  readonly what: 'edition' | 'written' | 'whole'
  readonly title: string
  readonly policy: string | null
  readonly day: string
  readonly file: { readonly name: string; readonly text: string } | null
  readonly pattern: string | null
  readonly court: string
  readonly document: string
}

export const EMPTY: Beginning = {
  what: 'edition',
  title: '',
  policy: null,
  day: '',
  file: null,
  pattern: null,
  court: '',
  document: '',
}

export interface Missing {
  readonly title?: true
  readonly file?: true
}

export function missingIn({ what, title, file, pattern }: Beginning): Missing {
  const isWithoutFile =
    what === 'written' ? file === null : what === 'whole' && file === null && pattern === null
  return {
    ...(title.trim() === '' && { title: true }),
    ...(isWithoutFile && { file: true }),
  }
}

/** `undefined` while something is missing. */
export function orderOf(beginning: Beginning): NewDraft | undefined {
  const { what, policy, day, file, pattern, court, document } = beginning
  const title = beginning.title.trim()
  if (Object.keys(missingIn(beginning)).length > 0) return undefined
  if (what === 'whole') {
    return {
      kind: 'policy',
      title,
      ...(file === null ? pattern !== null && { pattern } : { file }),
      ...(court.trim() !== '' && { court: court.trim() }),
      ...(document.trim() !== '' && { document: document.trim() }),
    }
  }
  if (policy === null) return undefined
  return {
    kind: 'amendment',
    policy,
    title,
    ...(what === 'edition' && day !== '' && { day }),
    ...(what === 'written' && file !== null && { file }),
  }
}
