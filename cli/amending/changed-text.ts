/** A whole text of a policy that somebody changed, or the text of an edition: a path in; the policy in it, or remarks on it, out. */
import {
  type Diagnostic,
  hasErrors,
  type Located,
  type PolicyUnit,
  type Source,
} from '../../grammar/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { readPolicyFile } from '../disk/policy-folder.ts'
import { parsed } from '../load-policy.ts'

export interface ChangedText {
  readonly source: Source
  /** Absent where the text has mistakes. */
  readonly located?: Located<PolicyUnit>
  readonly diagnostics: readonly Diagnostic[]
}

export async function changedText(path: string): Promise<Or<ChangedText>> {
  const file = await readPolicyFile(path)
  if (!file.ok) return { ...file, complaint: { help: HELP, ...file.complaint } }
  if (file.value === undefined) return notAPolicy(path)
  const source = file.value
  const { unit, diagnostics } = parsed(source)
  if (hasErrors(diagnostics) || unit === undefined) return right({ source, diagnostics })
  if (unit.kind !== 'policy') return notAWholeText(path)
  return right({ source, diagnostics, located: { unit, path: source.path, source: source.text } })
}

const HELP = {
  uk: 'потрібен увесь текст засад, як його друкує zasady consolidate',
  en: 'the whole text of the policy is needed, as zasady consolidate prints it',
}

const notAPolicy = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` не є файлом засад: немає заголовка з \`документ\``,
      en: `\`${path}\` is not a policy file: it has no header with \`document\``,
    },
    HELP,
  )

const notAWholeText = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` містить не весь текст засад, а зміни або факти`,
      en: `\`${path}\` holds an amendment or facts, not the whole text of a policy`,
    },
    HELP,
  )
