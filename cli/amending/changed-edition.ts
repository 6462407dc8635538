/** Which edition somebody changed: `--from` as a day or as the file of its text in; the edition out. */
import {
  type CheckedPolicy,
  checkPolicy,
  type Edition,
  type PolicyInput,
} from '../../grammar/index.ts'
import { parseDate, sameStatements } from '../../engine/index.ts'
import { misused, type Or, right } from '../complaint.ts'
import { changedText } from './changed-text.ts'
import { editionOn } from './sound-policy.ts'

interface Known {
  readonly policy: CheckedPolicy
  readonly input: PolicyInput
}

export async function changedEdition(known: Known, from: string | undefined): Promise<Or<Edition>> {
  const last = known.policy.editions.at(-1)
  if (last === undefined) throw new Error('a checked policy has no edition')
  if (from === undefined) return right(last)
  return parseDate(from) === undefined ? editionOf(known, from) : editionOn(known.policy, from)
}

/** The youngest edition that says what the file says. */
async function editionOf({ policy, input }: Known, path: string): Promise<Or<Edition>> {
  const text = await changedText(path)
  if (!text.ok) return text
  const { located } = text.value
  const read =
    located && checkPolicy({ ...input, base: located, amendments: [] }).policy?.editions[0]
  if (read === undefined) return hasMistakes(path)
  const edition = policy.editions.findLast((one) => sameStatements(one.statements, read.statements))
  return edition === undefined ? ofNoEdition(path, policy.document) : right(edition)
}

const hasMistakes = (path: string) =>
  misused(
    { uk: `\`${path}\` має помилки`, en: `\`${path}\` has errors` },
    { uk: `перегляньте їх: zasady check ${path}`, en: `see them: zasady check ${path}` },
  )

const ofNoEdition = (path: string, document: string) =>
  misused(
    {
      uk: `\`${path}\` не є текстом жодної редакції засад \`${document}\``,
      en: `\`${path}\` is the text of no edition of the policy \`${document}\``,
    },
    {
      uk: 'вкажіть день, коли діє змінена редакція: --from 2026-08-04',
      en: 'give a day on which the changed edition is in force: --from 2026-08-04',
    },
  )
