/** The bundle of a case in; every check of it out. */
import { verifyBundle } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { jsonProblemText } from '../read-json.ts'
import type { Text } from '../text.ts'
import { conclusion } from './conclusion.ts'
import { checkpointOf, type KnownByUser } from './known.ts'
import type { Verified } from './verified.ts'

export function verifiedBundle(text: string, file: string, known: KnownByUser): Or<Verified> {
  const { since, key, case: caseId, origin } = known
  const found = verifyBundle(text, {
    ...(key !== undefined && { key }),
    ...(caseId !== undefined && { case: caseId }),
    ...(origin !== undefined && { origin }),
    ...(since !== undefined && { since: checkpointOf(since) }),
  })
  if (found.kind === 'unreadable') {
    const { line, column } = found.problem
    const what = jsonProblemText(found.problem)
    return unreadable({
      uk: `\`${file}\`, рядок ${line}, стовпчик ${column}: ${what.uk}`,
      en: `\`${file}\`, line ${line}, column ${column}: ${what.en}`,
    })
  }
  const { about, steps } = found
  return right({
    kind: 'bundle',
    file,
    about: about ?? {},
    head: about === undefined ? [NO_FORM] : headOf(about),
    lines: steps,
    summary: conclusion(steps, SENTENCES),
  })
}

type About = NonNullable<Extract<ReturnType<typeof verifyBundle>, { about?: unknown }>['about']>

const NO_FORM: Text = { uk: 'Пакет справи', en: 'The bundle of a case' }

const headOf = ({
  origin,
  court,
  case: caseId,
  attempt,
  size,
  winners,
}: About): readonly Text[] => [
  {
    uk: `Пакет справи ${caseId}, спроба ${attempt}: ${winners.join(', ')}`,
    en: `The bundle of case ${caseId}, attempt ${attempt}: ${winners.join(', ')}`,
  },
  {
    uk: `Журнал ${origin} (${court}), контрольна точка на ${size} записів`,
    en: `Ledger ${origin} (${court}), checkpoint of ${size} entries`,
  },
]

const SENTENCES = {
  holds: { uk: 'Пакет пройшов перевірку', en: 'The bundle is verified' },
  fails: { uk: 'Пакет не пройшов перевірки', en: 'The bundle is not verified' },
}
