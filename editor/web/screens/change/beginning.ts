/** The form of a new draft: what is filled in, what is missing, and the request that follows. */
import type { NewDraft } from '../../../api/index.ts'

export interface Beginning {
  readonly what: 'edition' | 'written' | 'whole'
  readonly title: string
  readonly policy: string | null
  readonly day: string
  /** It is read when the draft begins. */
  readonly file: Pick<File, 'name' | 'text'> | null
  readonly pattern: string | null
  readonly policyTitle: string
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
  policyTitle: '',
  court: '',
  document: '',
}

export interface Missing {
  readonly title?: true
  readonly file?: true
  readonly policyTitle?: true
}

export function missingIn({ what, title, file, pattern, policyTitle }: Beginning): Missing {
  const isWithoutFile =
    what === 'written' ? file === null : what === 'whole' && file === null && pattern === null
  return {
    ...(title.trim() === '' && { title: true }),
    ...(isWithoutFile && { file: true }),
    // A pattern has the title of another court's policy.
    ...(what === 'whole' && file === null && policyTitle.trim() === '' && { policyTitle: true }),
  }
}

/** Of a form in which nothing is missing. */
export async function orderOf(beginning: Beginning): Promise<NewDraft> {
  const { what, policy, day, pattern, policyTitle, court, document } = beginning
  const title = beginning.title.trim()
  const file = beginning.file && {
    name: beginning.file.name,
    text: await beginning.file.text(),
  }
  if (what === 'whole') {
    return {
      kind: 'policy',
      title,
      ...(file === null ? pattern !== null && { pattern } : { file }),
      ...(policyTitle.trim() !== '' && { policy_title: policyTitle.trim() }),
      ...(court.trim() !== '' && { court: court.trim() }),
      ...(document.trim() !== '' && { document: document.trim() }),
    }
  }
  if (policy === null) throw new Error('a draft is begun without a policy')
  return {
    kind: 'amendment',
    policy,
    title,
    ...(what === 'edition' && day !== '' && { day }),
    ...(what === 'written' && file !== null && { file }),
  }
}
