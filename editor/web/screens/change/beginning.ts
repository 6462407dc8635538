/** The form of a new draft: what is filled in, what is missing, and the request that follows. */
import { isDocumentId, type NewDraft } from '../../../api/index.ts'

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

/** As somebody has filled it in: what he has not touched is filled in for him. */
export interface Entered extends Omit<Beginning, 'what' | 'court'> {
  readonly what: Beginning['what'] | null
  readonly court: string | null
}

export const EMPTY: Entered = {
  what: null,
  title: '',
  policy: null,
  day: '',
  file: null,
  pattern: null,
  policyTitle: '',
  court: null,
  document: '',
}

interface Known {
  /** Of the ledger, by id; `undefined` while they are asked for. */
  readonly policies: readonly { readonly document: string }[] | undefined
  /** The name with which the court was set up. */
  readonly court: string | null
}

/** Where the ledger has no policy there is nothing to amend. A file has a court of its own, a pattern another's. */
export function filledIn(entered: Entered, { policies, court }: Known): Beginning {
  return {
    ...entered,
    what: entered.what ?? (policies?.length === 0 ? 'whole' : 'edition'),
    policy: entered.policy ?? policies?.[0]?.document ?? null,
    court: entered.court ?? (entered.file === null ? (court ?? '') : ''),
  }
}

/** What is not there, or not as it has to be. */
export interface Missing {
  readonly title?: true
  readonly file?: true
  readonly policyTitle?: true
  readonly document?: true
}

export function missingIn(beginning: Beginning): Missing {
  const { what, title, file, pattern, policyTitle, document } = beginning
  const isMisnamed = document.trim() !== '' && !isDocumentId(document.trim())
  const isWithoutFile =
    what === 'written' ? file === null : what === 'whole' && file === null && pattern === null
  return {
    ...(title.trim() === '' && { title: true }),
    ...(isWithoutFile && { file: true }),
    // A pattern has the title of another court's policy.
    ...(what === 'whole' && file === null && policyTitle.trim() === '' && { policyTitle: true }),
    ...(what === 'whole' && isMisnamed && { document: true }),
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
