/** A policy without mistakes, with a draft or without one; and the edition that somebody means. */
import type { CheckedPolicy, Edition, PolicyInput } from '../../grammar/index.ts'
import { hasErrors } from '../../grammar/index.ts'
import { dayTextUk, formatInstant, parseDate } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right, wrong } from '../complaint.ts'
import { EXIT } from '../exit-codes.ts'
import { type LoadedPolicy, loadPolicy, loadPolicyWithDraft } from '../load-policy.ts'

export interface Sound {
  readonly policy: CheckedPolicy
  readonly input: PolicyInput
  readonly loaded: LoadedPolicy
}

/** The policy that `--policy` names, with the draft that `--draft` names. */
export async function soundPolicy(input: Input): Promise<Or<Sound>> {
  const name = optionText(input, 'policy')
  if (name === undefined) return WITHOUT_POLICY
  const draft = optionText(input, 'draft')
  const loaded = await (draft === undefined ? loadPolicy(name) : loadPolicyWithDraft(name, draft))
  if (!loaded.ok) return loaded
  const { policy, input: checked, diagnostics } = loaded.value
  if (policy === undefined || checked === undefined)
    return withMistakes(draft ?? name, diagnostics.filter((one) => hasErrors([one])).length)
  return right({ policy, input: checked, loaded: loaded.value })
}

export function editionOn({ document, editions }: CheckedPolicy, day: string): Or<Edition> {
  const edition = editions.findLast(({ from }) => from <= day)
  const [first] = editions
  if (edition !== undefined) return right(edition)
  return misused(
    {
      uk: `${dayTextUk(day)} засади \`${document}\` ще не діяли`,
      en: `on ${day} the policy \`${document}\` was not in force yet`,
    },
    first && {
      uk: `найдавніша редакція чинна з ${dayTextUk(first.from)}`,
      en: `the earliest edition is in force from ${first.from}`,
    },
  )
}

/** A day that an option gives; `undefined` where it is not given. */
export function dayOption(input: Input, name: string): Or<string | undefined> {
  const given = optionText(input, name)
  return given === undefined || parseDate(given) !== undefined ? right(given) : noDate(given)
}

const DAY = 'yyyy-mm-dd'.length
const MS_PER_DAY = 24 * 60 * 60 * 1000
/** Days of Kyiv, by the clock of this machine. */
export const today = (): string => formatInstant(Date.now()).slice(0, DAY)
export const tomorrow = (): string => formatInstant(Date.now() + MS_PER_DAY).slice(0, DAY)

const noDate = (given: string) =>
  misused(
    { uk: `\`${given}\` не є датою`, en: `\`${given}\` is no date` },
    { uk: 'дату пишуть так: 2026-08-04', en: 'a date is written like this: 2026-08-04' },
  )

const WITHOUT_POLICY = misused(
  { uk: 'не сказано, які засади', en: 'no policy is named' },
  { uk: 'додайте --policy desn', en: 'add --policy desn' },
)

const withMistakes = (name: string, errors: number) =>
  wrong(
    EXIT.invalidPolicy,
    { uk: `\`${name}\` має помилки (${errors})`, en: `\`${name}\` has errors (${errors})` },
    { uk: `перегляньте їх: zasady check ${name}`, en: `see them: zasady check ${name}` },
  )
