/** What the user knows by other means: options in; a key, a case, an origin, a saved checkpoint out. */
import { parseVerifierKey, readCheckpoint, type VerifierKey } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { savedCheckpoint } from './saved-checkpoint.ts'

export interface KnownByUser {
  readonly key?: VerifierKey
  /** The text of the key. */
  readonly keyText?: string
  readonly case?: string
  readonly origin?: string
  /** A note. */
  readonly since?: string
}

export async function knownFrom(input: Input): Promise<Or<KnownByUser>> {
  const [keyText, caseId, origin, path] = ['key', 'case', 'origin', 'since'].map((name) =>
    optionText(input, name),
  )
  const key = keyText === undefined ? undefined : parseVerifierKey(keyText)
  if (keyText !== undefined && key === undefined) return noKey(keyText)
  const since = path === undefined ? right(undefined) : await savedCheckpoint(path)
  if (!since.ok) return since
  return right({
    ...(keyText !== undefined && key !== undefined && { key, keyText }),
    ...(caseId !== undefined && { case: caseId }),
    ...(origin !== undefined && { origin }),
    ...(since.value !== undefined && { since: since.value }),
  })
}

/** The note read; it was checked when it was saved from its file. */
export const checkpointOf = (note: string) => {
  const read = readCheckpoint(note)
  if (read === undefined) throw new Error('the saved checkpoint was not checked')
  return read
}

const noKey = (given: string) =>
  misused(
    {
      uk: `\`${given}\` не є ключем перевірки`,
      en: `\`${given}\` is no verifier key`,
    },
    {
      uk: 'він має вигляд court.example/docket+0123abcd+AZ…; суд оприлюднює його разом із контрольними точками',
      en: 'it looks like court.example/docket+0123abcd+AZ…; the court publishes it with its checkpoints',
    },
  )
