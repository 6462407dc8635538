/** How a draft begins: with the edition in force, with an amendment that is written already, or with a whole policy. */
import type { DraftBase, NewDraft } from '../../../editor/api/index.ts'
import { type Answer, answered, type DraftBeginning } from '../../../editor/server/index.ts'
import {
  consolidatedText,
  formatInstant,
  parseFile,
  type PolicyFile,
} from '../../../engine/index.ts'
import { type CheckedPolicy, type Edition, hasErrors } from '../../../grammar/index.ts'
import { right } from '../../complaint.ts'
import { editionOn } from '../../amending/sound-policy.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import { loadShipped } from '../shipped-policy.ts'
import { refusal } from './complaints.ts'
import { type KnownPolicy, knownPolicy } from './draft-source.ts'
import { asDraft, dayIn, inBoth, isAdoptable, readDraft, textOf } from './header.ts'
import { checkedTexts } from './texts.ts'

type Amending = Extract<NewDraft, { readonly kind: 'amendment' }>
type Founding = Extract<NewDraft, { readonly kind: 'policy' }>
type File = NonNullable<NewDraft['file']>

export const beginDraft = (court: Court, order: NewDraft): Promise<Answer<DraftBeginning>> =>
  order.kind === 'amendment' ? beginAmendment(court, order) : beginPolicy(court, order)

async function beginAmendment(court: Court, order: Amending): Promise<Answer<DraftBeginning>> {
  const usable = await court.policies.usable(order.policy)
  if (!usable.ok) return answerOf(usable, 'change/no-policy')
  const { entry } = usable.value
  const known = await knownPolicy(court, { base: null, policy: order.policy })
  if (!known.ok) return answerOf(known, 'change/no-policy')
  // Without a day, the last one, as on the command line: what is changed before it would not fit under it.
  const edition =
    order.day === undefined ? right(lastOf(known.value)) : editionOn(known.value.policy, order.day)
  if (!edition.ok) return answerOf(edition, 'change/no-edition')
  const { digest, from } = edition.value
  const base = { entry, digest, in_force_from: from }
  return order.file === undefined
    ? answered(overEdition(known.value, edition.value, base, dayOf(court, 1)))
    : written(known.value, base, order.file)
}

function lastOf({ policy }: KnownPolicy): Edition {
  const last = policy.editions.at(-1)
  if (last === undefined) throw new Error('a checked policy has no edition')
  return last
}

/** The text of the edition, to be edited. */
function overEdition(
  { policy, texts }: KnownPolicy,
  edition: Edition,
  base: DraftBase,
  tomorrow: string,
): DraftBeginning {
  const { input } = checkedTexts(texts, policy.document)
  if (input === undefined) throw new Error('a policy of the ledger cannot be read again')
  return {
    form: 'consolidated',
    policy: policy.document,
    policy_title: inBoth(policy.base.title),
    base,
    text: consolidatedText(policy, input, edition, 'uk'),
    effective: tomorrow > edition.from ? tomorrow : edition.from,
  }
}

function written({ policy }: KnownPolicy, base: DraftBase, file: File): Answer<DraftBeginning> {
  const text = proposedText(file)
  if (!text.ok) return text
  return answered({
    form: 'amendment',
    policy: policy.document,
    policy_title: inBoth(policy.base.title),
    base,
    text: text.value,
    effective: dayIn(text.value),
  })
}

async function beginPolicy(court: Court, order: Founding): Promise<Answer<DraftBeginning>> {
  const text = order.file ? proposedText(order.file) : await patternText(court, order)
  if (!text.ok) return text
  const unit = readDraft({ path: 'text.zasady', text: text.value })
  const named = unit?.kind === 'policy' ? adjusted(unit, order) : undefined
  const own = (named && textOf(named)) ?? text.value
  return answered({
    form: 'policy',
    policy: named?.document ?? order.document ?? '',
    policy_title: inBoth(named?.title ?? { uk: '' }),
    base: null,
    text: own,
    effective: dayIn(own),
  })
}

type Whole = CheckedPolicy['base']

function adjusted(unit: Whole, { document, court, policy_title: title }: Founding): Whole {
  return {
    ...unit,
    ...(title !== undefined && { title: { uk: title } }),
    ...(document !== undefined && { document }),
    ...(court !== undefined && { court: { span: unit.span, title: { uk: court } } }),
  }
}

/** A policy that is shipped, in its last edition, as nobody has adopted it here. */
async function patternText(court: Court, { pattern }: Founding): Promise<Answer<string>> {
  if (pattern === undefined) return WITHOUT_TEXT
  const loaded = await loadShipped(pattern)
  if (!loaded.ok) return answerOf(loaded, 'change/no-pattern')
  const { policy, input } = loaded.value
  const edition = policy?.editions.findLast(({ draft }) => draft !== true)
  if (policy === undefined || input === undefined || edition === undefined) return WITHOUT_TEXT
  const unit = readDraft({
    path: 'text.zasady',
    text: consolidatedText(policy, input, edition, 'uk'),
  })
  if (unit?.kind !== 'policy') throw new Error('a consolidated text is no policy')
  const { comments: _, ...proposed } = asDraft(unit)
  const { readings = [] } = unit.effective ?? {}
  // Nothing changes in the midst of a day where nothing is in force: the first policy may work at once.
  const isFirst = (await court.policies.documents()).length === 0
  const effective = { span: unit.span, readings, from: dayOf(court, isFirst ? 0 : 1) }
  const text = textOf({ ...proposed, effective })
  if (text === undefined) throw new Error('a pattern cannot be printed')
  return answered(text)
}

/** A file as the text of a draft: YAML in the words of the language, an adopted text with the mark of a draft. */
function proposedText({ name, text }: File): Answer<string> {
  const file: PolicyFile = { path: name, text }
  const { unit, diagnostics } = parseFile(file)
  const isText = !/\.ya?ml$/i.test(name)
  // A text with mistakes is still edited and explained.
  if (!isAdoptable(unit) || hasErrors(diagnostics))
    return isText ? answered(text) : unreadable(name)
  if (isText && unit.draft !== undefined) return answered(text)
  const printed = textOf(asDraft(unit))
  return printed === undefined ? unreadable(name) : answered(printed)
}

const DAY = 'yyyy-mm-dd'.length
const MS_PER_DAY = 24 * 60 * 60 * 1000

/** A day of Kyiv by the clock of the court. */
export const dayOf = ({ clock }: Pick<Court, 'clock'>, after: number): string =>
  formatInstant(clock() + after * MS_PER_DAY).slice(0, DAY)

const unreadable = (name: string) =>
  refusal(
    'change/file',
    422,
    [
      `файл \`${name}\` не вдалося прочитати як засади чи зміни до них`,
      `the file \`${name}\` could not be read as a policy or an amendment`,
    ],
    [
      'вставте його текст у редактор: там видно, де помилки',
      'paste its text into the editor: it shows where the mistakes are',
    ],
  )

const WITHOUT_TEXT = refusal(
  'change/no-text',
  422,
  ['не вказано, з чого почати нові засади', 'nothing says what the new policy begins with'],
  ['оберіть зразок або файл', 'choose a pattern or a file'],
)
