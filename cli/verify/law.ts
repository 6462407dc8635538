/** The law of weight by which reports are checked: the word of the user in, a law that runs out. */
import { type ReportLaw, type ReportLaws, weightLaw } from '../../engine/index.ts'
import { type Or, right } from '../complaint.ts'
import { readyPolicy } from '../runtime.ts'
import type { Text } from '../text.ts'

type Law = ReturnType<typeof weightLaw>

/** A law of the data, or the rule of weight of any policy; without a word the first law of the data. */
export async function lawNamed(
  word: string | undefined,
  { laws }: ReportLaws,
  martialLaw: (day: string) => boolean,
): Promise<Or<Law>> {
  const listed = word === undefined ? laws[0] : laws.find(({ id }) => id === word)
  const law = listed ?? ofPolicy(word ?? '')
  const ready = await readyPolicy(law.policy)
  return ready.ok ? right(weightLaw(law, ready.value.runtime, martialLaw)) : ready
}

/** Nothing is taken for granted about a policy that the data does not describe. */
const ofPolicy = (policy: string): ReportLaw => ({
  id: policy,
  policy,
  title: {
    uk: `правило ваги засад \`${policy}\``,
    en: `the law of weight of the policy \`${policy}\``,
  },
  standing: CHOSEN,
  facts: { case: {}, member: {} },
})

const CHOSEN: Text = {
  uk: 'обрано параметром --law; чи за ним складено звіт, зі звіту не видно',
  en: 'chosen by --law; whether the report was made by it the report does not say',
}
