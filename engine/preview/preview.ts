/**
 * A preview of an amendment over the history of a court: a ledger and two editions in, the report out. The ledger is read
 * once, and no more than one case is held at a time.
 */
import { formatDateUk, parseDate } from '../time/day.ts'
import type { LedgerView } from '../ledger/types.ts'
import { type EditionSide, History, type HistoryInput } from './history.ts'
import { pastCases } from './past-cases.ts'
import { courtOf, type RecordedEditions, recordedEditions } from './recorded-editions.ts'
import type { HistoryReport } from './types.ts'

export interface PreviewInput extends HistoryInput {
  readonly view: LedgerView
  /** Told after each matter how many are done, and waited for, so that a caller can let others have their turn. */
  readonly onCase?: (done: number) => void | Promise<void>
  /** Asked after each matter; a preview that is called off has no report. */
  readonly isCancelled?: () => boolean
}

/** `undefined` when it was called off. */
export async function preview(input: PreviewInput): Promise<HistoryReport | undefined> {
  const { view, before, after, filter, onCase, isCancelled } = input
  const history = new History(input)
  let done = 0
  for await (const past of pastCases(view, input, filter)) {
    if (past !== undefined) history.add(past)
    await onCase?.(++done)
    if (isCancelled?.() === true) return undefined
  }
  const { size, root } = await view.head()
  const policies = await recordedEditions(view)
  return history.report({
    court: await courtOf(view),
    ledger: { origin: view.origin, size, root },
    assumptions: [
      ...[before, after].flatMap((side) => otherTexts(side, policies)),
      ...laterEditions(before, after, policies),
    ],
  })
}

/** Said where the ledger knows the edition of that day by another text: what is compared are the texts at hand. */
function otherTexts(
  { edition, loaded, named }: EditionSide,
  policies: ReadonlyMap<number, RecordedEditions>,
): HistoryReport['assumptions'] {
  if (named.draft) return []
  const recorded = [...policies.values()]
    .filter(({ document }) => document === loaded.policy.document)
    .flatMap(({ editions }) => editions.filter(({ in_force_from: from }) => from === edition.from))
  const last = recorded.at(-1)
  if (last === undefined || recorded.some(({ digest }) => digest === edition.digest)) return []
  const [ours, theirs] = [edition.digest, last.digest].map((digest) => digest.slice(0, SHOWN))
  return [
    {
      uk: `${named.label.uk}: у журналі вона має дайджест ${theirs}…, а текст, за яким тут обчислено, — ${ours}…`,
      en: `${named.label.en}: in the ledger it has the digest ${theirs}…, and the text that is applied here ${ours}…`,
    },
  ]
}

/** Said where the ledger knows an edition that stands between the two and is in neither text: it is not what is compared. */
function laterEditions(
  before: EditionSide,
  after: EditionSide,
  policies: ReadonlyMap<number, RecordedEditions>,
): HistoryReport['assumptions'] {
  const { document } = after.loaded.policy
  const known = new Set(
    [before, after].flatMap(({ loaded }) => loaded.policy.editions.map(({ from }) => from)),
  )
  const between = [...policies.values()]
    .filter((one) => one.document === document)
    .flatMap(({ editions }) => editions.map((one) => one.in_force_from))
    .filter((from) => before.edition.from < from && from <= after.edition.from && !known.has(from))
  return [...new Set(between)].toSorted().map((from) => ({
    uk: `У журналі є ще редакція, чинна з ${dayText(from)}; у поданому тексті засад її немає, тож порівняно не з нею. Додайте її файл до тексту засад (--policy).`,
    en: `The ledger has another edition, in force from ${from}; the text of the policy at hand lacks it, so it is not what is compared with. Add its file to the text of the policy (--policy).`,
  }))
}

function dayText(day: string): string {
  const parsed = parseDate(day)
  return parsed === undefined ? day : formatDateUk(parsed)
}

const SHOWN = 'sha256:'.length + 12
