/** What somebody knows by other means, as he typed it: texts in; a key, a case, an origin, a saved checkpoint out. */
import { parseVerifierKey } from '../../../engine/index.ts'
import type { KnownByUser as Typed } from '../../../editor/api/index.ts'
import { misused, type Or, right } from '../../complaint.ts'
import type { KnownByUser } from '../../verify/known.ts'
import { checkpointIn } from '../../verify/saved-checkpoint.ts'

export function knownIn({
  key: typedKey,
  case: caseId,
  origin,
  since: saved,
}: Typed): Or<KnownByUser> {
  const keyText = given(typedKey)
  const key = keyText === undefined ? undefined : parseVerifierKey(keyText)
  if (keyText !== undefined && key === undefined) return noKey
  const sinceText = given(saved)
  const since = sinceText === undefined ? undefined : checkpointIn(sinceText)
  if (sinceText !== undefined && since === undefined) return noCheckpoint
  const [asked, ledger] = [given(caseId), given(origin)]
  return right({
    ...(keyText !== undefined && key !== undefined && { key, keyText }),
    ...(asked !== undefined && { case: asked }),
    ...(ledger !== undefined && { origin: ledger }),
    ...(since !== undefined && { since }),
  })
}

/** A field that was left empty is not given. */
const given = (typed: string | undefined): string | undefined =>
  typed === undefined || typed.trim() === '' ? undefined : typed.trim()

const noKey = misused(
  { uk: 'це не ключ перевірки', en: 'this is no verifier key' },
  {
    uk: 'ключ має вигляд court.example/docket+0123abcd+AZ…; суд оприлюднює його разом із контрольними точками',
    en: 'a key looks like court.example/docket+0123abcd+AZ…; the court publishes it with its checkpoints',
  },
)

const noCheckpoint = misused(
  { uk: 'це не контрольна точка', en: 'this is no checkpoint' },
  {
    uk: 'вставте її цілою: назва журналу, розмір, корінь, порожній рядок і підписи',
    en: 'paste it whole: the name of the ledger, the size, the root, an empty line and the signatures',
  },
)
