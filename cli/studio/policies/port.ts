/**
 * The port of "policies" over an open court: what is in force comes from its ledger; a text as typed goes to a thread of its
 * own, and nothing of it is kept.
 */
import type {
  ExcludedAnswer,
  PolicyList,
  PolicySummary,
  TestsRequest,
  TryAnswer,
  TryRequest,
  TypedPolicy,
} from '../../../editor/api/index.ts'
import { answered, type Answer, type PoliciesPort, refused } from '../../../editor/server/index.ts'
import { formatInstant } from '../../../engine/index.ts'
import { mergeFacts } from '../../merge-facts.ts'
import { EXIT } from '../../exit-codes.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import { type BoundedWork, boundedWork } from './bounded-work.ts'
import { closedExclusions, closedTrial } from './closed.ts'
import { detailOf, exampleSummary, summaryOf } from './describing.ts'
import { compared } from './compared.ts'
import { editionText } from './edition-text.ts'
import { factsOfMatter, type MatterInHand, pastMattersOf, registerFacts } from './matters.ts'
import { examples, type PolicySource, sourceOf } from './sources.ts'
import { trialForm } from './trial-form.ts'
import type { Task } from './worker.ts'

export function policiesPort(court: Court, work: BoundedWork = boundedWork()): PoliciesPort {
  const now = (): string => formatInstant(court.clock())
  const today = (): string => now().slice(0, 'yyyy-mm-dd'.length)
  const source = async (document: string): Promise<Answer<PolicySource>> => {
    const found = await sourceOf(court, document)
    const isUnknown = !found.ok && found.complaint.exit === EXIT.usage
    return answerOf(found, 'policies/unknown', isUnknown ? 404 : 422)
  }
  return {
    list: () => listOf(court, today()),
    detail: async (document) => {
      const found = await source(document)
      return found.ok ? answered(detailOf(found.value, today())) : found
    },
    text: async (document, day, lang) => {
      const found = await source(document)
      return found.ok ? editionText(found.value, day, lang) : found
    },
    compare: async (document, days) => {
      const found = await source(document)
      return found.ok ? compared(found.value, days) : found
    },
    trialSetting: async (document, isOpen) => {
      work.warm()
      const matters = await pastMattersOf(court, document)
      const [latest] = matters
      const found = latest && (await factsOfMatter(court, latest.entry))
      const facts = isOpen ? found?.facts : found?.closed
      return answered({
        sample: { as_of: now(), facts: facts === undefined ? { case: {} } : withoutPeople(facts) },
        matters: [...matters],
        ...(await trialForm(court, document, now(), found?.facts['judges'])),
      })
    },
    matter: async (entry, isOpen) => {
      const found = await factsOfMatter(court, entry)
      return found === undefined ? noMatter(entry) : answered(told(found, isOpen))
    },
    tryOut: async (request, isOpen) => {
      const found = await source(request.policy.document)
      const trial = await trialOf(court, request, found, now(), isOpen)
      if (!trial.ok) return trial
      const answer = await work.run<TryAnswer>({ kind: 'try', ...trial.value })
      return answer.ok && !isOpen ? answered(closedTrial(answer.value)) : answer
    },
    excludedBy: async ({ rule, facts, policy }, isOpen) => {
      const request = { policy, facts: facts ?? {} }
      const trial = await trialOf(court, request, await source(policy.document), now(), isOpen)
      if (!trial.ok) return trial
      const answer = await work.run<ExcludedAnswer>({ kind: 'excluded', rule, ...trial.value })
      return answer.ok && !isOpen ? answered(closedExclusions(answer.value)) : answer
    },
    runTests: async ({ policy, title }: TestsRequest) => {
      const found = await source(policy.document)
      if (!found.ok) return found
      const text = typedText(policy, found.value)
      const one = title === undefined ? {} : { title }
      return work.run({ kind: 'tests', ...text, ...one, now: court.clock() })
    },
    close: work.close,
  }
}

async function listOf(court: Court, today: string): Promise<Answer<PolicyList>> {
  const adopted = await court.policies.documents()
  const policies: PolicySummary[] = []
  for (const document of adopted) {
    const source = await sourceOf(court, document)
    if (!source.ok) return answerOf(source, 'policies/unreadable')
    policies.push(summaryOf(source.value))
  }
  const others = await examples(adopted)
  if (!others.ok) return answerOf(others, 'policies/unreadable')
  policies.push(...others.value.map(({ document, file }) => exampleSummary(document, file)))
  return answered({ today, policies })
}

type TypedText = Pick<Extract<Task, { readonly kind: 'try' }>, 'files' | 'document' | 'calendar'>

/** The kept files with the typed ones in their places. */
function typedText({ document, files, draft }: TypedPolicy, kept: PolicySource): TypedText {
  const typed = new Set(files.map(({ path }) => stemOf(path)))
  return {
    document,
    files: [...kept.files.filter(({ path }) => !typed.has(stemOf(path))), ...files],
    calendar: kept.calendar,
    ...(draft !== undefined && { draft }),
  }
}

/** A file typed in its other spelling stands in the place of the kept one. */
const stemOf = (path: string): string => path.replace(/\.(?:zasady|ya?ml)$/, '')

/** Facts of the request stand over those of a past matter, or over the registers, each key whole. */
async function trialOf(
  court: Court,
  request: TryRequest,
  source: Answer<PolicySource>,
  now: string,
  isOpen: boolean,
) {
  if (!source.ok) return source
  const { matter, facts, policy } = request
  const past = matter === undefined ? undefined : await factsOfMatter(court, matter)
  if (matter !== undefined && past === undefined) return noMatter(matter)
  const asOf = request.as_of ?? past?.as_of ?? now
  const people =
    past === undefined
      ? await registerFacts(court, asOf, source.value.policy)
      : { judges: past.facts['judges'] }
  if (people === undefined) return noMoment(asOf)
  // Who sees no sealed values of the matter cannot mean to take them away.
  const own = past === undefined || isOpen ? facts : mergeFacts(withoutPeople(past.facts), facts)
  return answered({
    ...typedText(policy, source.value),
    as_of: asOf,
    facts: { ...people, ...own },
  })
}

const told = ({ facts, closed, ...matter }: MatterInHand, isOpen: boolean) => ({
  ...matter,
  facts: withoutPeople(isOpen ? facts : closed),
})

/** The judges stand as they stood; what is edited is the matter. */
const withoutPeople = ({ judges: _judges, ...facts }: Readonly<Record<string, unknown>>) => facts

const noMatter = (entry: number) =>
  refused({
    code: 'policies/no-matter',
    status: 404,
    message: {
      uk: `запис № ${entry} не є справою, факти якої збережено`,
      en: `the entry № ${entry} is no matter whose facts are kept`,
    },
    help: { uk: 'оберіть іншу справу зі списку', en: 'choose another matter from the list' },
  })

const noMoment = (given: string) =>
  refused({
    code: 'policies/no-moment',
    status: 422,
    message: { uk: `\`${given}\` не є днем чи моментом`, en: `\`${given}\` is no day or moment` },
    help: { uk: 'пишіть так: 2026-08-04', en: 'write it like this: 2026-08-04' },
  })
