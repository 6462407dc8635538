/** The consolidated text of an edition with the one before it: a policy and a day in, what a reader of that day has in hand out. */
import type { EditionText } from '../../../editor/api/index.ts'
import { answered, type Answer, refused } from '../../../editor/server/index.ts'
import { consolidatedText, dayTextUk } from '../../../engine/index.ts'
import type { Edition, PolicyInput } from '../../../grammar/index.ts'
import { editionRow } from './describing.ts'
import { soundPart } from './sound-part.ts'
import type { PolicySource } from './sources.ts'

type Lang = 'uk' | 'en'

export function editionText(source: PolicySource, day: string, lang: Lang): Answer<EditionText> {
  const { policy, entry } = source
  const at = policy.editions.findLastIndex(({ from }) => from <= day)
  const edition = policy.editions[at]
  if (edition === undefined) return notYet(source, day)
  const before = policy.editions[at - 1]
  return answered({
    edition: editionRow(edition, entry),
    text: textOf(source, edition, lang),
    before: before === undefined ? null : textOf(source, before, lang),
  })
}

/** Texts do not change, and a slider asks for them again and again. */
const texts = new WeakMap<Edition, Map<Lang, string>>()

function textOf(source: PolicySource, edition: Edition, lang: Lang): string {
  const known = texts.get(edition) ?? new Map<Lang, string>()
  texts.set(edition, known)
  const text = known.get(lang) ?? consolidatedText(source.policy, inputOf(source), edition, lang)
  known.set(lang, text)
  return text
}

const inputs = new WeakMap<PolicySource['policy'], PolicyInput>()

function inputOf({ policy, files, document }: PolicySource): PolicyInput {
  const input = inputs.get(policy) ?? soundPart(files, document).input
  if (input === undefined) throw new Error('a checked policy reads back')
  inputs.set(policy, input)
  return input
}

/** On that day nothing of the policy was in force. */
export function notYet({ policy, document }: PolicySource, day: string): Answer<never> {
  const first = policy.editions[0]?.from ?? ''
  return refused({
    code: 'policies/no-edition',
    status: 404,
    message: {
      uk: `${dayTextUk(day)} засади \`${document}\` ще не діяли`,
      en: `on ${day} the policy \`${document}\` was not in force yet`,
    },
    help: {
      uk: `найдавніша редакція чинна з ${dayTextUk(first)}`,
      en: `the earliest edition is in force from ${first}`,
    },
  })
}
