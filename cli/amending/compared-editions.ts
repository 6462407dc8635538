/** The two editions that a comparison is of: `--from`, `--to` or `--draft` in; the policy that knows both, and the two, out. */
import type { CheckedPolicy, Edition } from '../../grammar/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { loadPolicy } from '../load-policy.ts'
import { dayOption, editionOn, soundPolicy, today } from './sound-policy.ts'

export interface ComparedEditions {
  readonly policy: CheckedPolicy
  readonly before: Edition
  readonly after: Edition
}

export async function comparedEditions(input: Input): Promise<Or<ComparedEditions>> {
  const [from, to] = [dayOption(input, 'from'), dayOption(input, 'to')]
  if (!from.ok) return from
  if (!to.ok) return to
  const isDraft = optionText(input, 'draft') !== undefined
  if (isDraft === (to.value !== undefined)) return EITHER
  if (to.value !== undefined && from.value !== undefined && from.value > to.value)
    return backwards(from.value, to.value)
  const sound = await soundPolicy(input)
  if (!sound.ok) return sound
  const { policy } = sound.value
  return isDraft
    ? withDraft(input, policy, from.value)
    : between(policy, from.value ?? today(), to.value ?? today())
}

function between(policy: CheckedPolicy, from: string, to: string): Or<ComparedEditions> {
  const before = editionOn(policy, from)
  if (!before.ok) return before
  const after = editionOn(policy, to)
  if (!after.ok) return after
  if (before.value.from > after.value.from) return backwards(from, to)
  if (before.value === after.value) return sameEdition(from, to)
  return right({ policy, before: before.value, after: after.value })
}

/** The draft against what would be in force on its day without it. */
async function withDraft(
  input: Input,
  policy: CheckedPolicy,
  from: string | undefined,
): Promise<Or<ComparedEditions>> {
  const after = policy.editions.find(({ draft }) => draft === true)
  if (after === undefined) return NOT_YET
  const adopted = await loadPolicy(optionText(input, 'policy') ?? '')
  if (!adopted.ok) return adopted
  const before = editionOn(adopted.value.policy ?? policy, from ?? after.from)
  return before.ok ? right({ policy, before: before.value, after }) : before
}

const EITHER = misused(
  { uk: 'не сказано, з чим порівнювати', en: 'nothing says what to compare with' },
  {
    uk: 'додайте або --to 2026-08-04 (редакція, чинна того дня), або --draft проєкт.zasady',
    en: 'add either --to 2026-08-04 (the edition in force on that day) or --draft draft.zasady',
  },
)

const NOT_YET = misused(
  {
    uk: 'проєкт чекає на подію, якої ще не зафіксовано, тож редакції з ним немає',
    en: 'the draft waits for an event that nobody recorded, so there is no edition with it',
  },
  {
    uk: 'допишіть у проєкті, з якого дня він діє: `чинні з …` без `після події`',
    en: 'say in the draft since when it is in force: `effective from …` without `after event`',
  },
)

const backwards = (from: string, to: string) =>
  misused(
    {
      uk: `редакція, з якою порівнюють (${to}), давніша за першу (${from})`,
      en: `the edition to compare with (${to}) is older than the first (${from})`,
    },
    {
      uk: `поміняйте місцями: --from ${to} --to ${from}`,
      en: `swap them: --from ${to} --to ${from}`,
    },
  )

const sameEdition = (from: string, to: string) =>
  misused(
    {
      uk: `${from} і ${to} діє одна редакція: порівнювати нічого`,
      en: `on ${from} and on ${to} one edition is in force: there is nothing to compare`,
    },
    {
      uk: 'оберіть дні по різні боки рішення, яке змінило засади',
      en: 'choose days on either side of a decision that changed the policy',
    },
  )
