/** Numbers of entries, as people write them: `24`, `№ 24`. */
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'

/** The number that a word is. */
export function entryNumber(word: string): Or<number> {
  const [, digits] = /^(?:№\s*)?(\d{1,15})$/.exec(word) ?? []
  return digits === undefined ? noNumber(word) : right(Number(digits))
}

/** The entry that an option names; `null` without it. */
export function entryOption(input: Input, name: string): Or<number | null> {
  const given = optionText(input, name)
  return given === undefined ? right(null) : entryNumber(given)
}

/** The entry of an act. */
export const actOption = (input: Input): Or<number | null> => entryOption(input, 'act')

const noNumber = (word: string) =>
  misused(
    { uk: `\`${word}\` не є номером запису`, en: `\`${word}\` is no number of an entry` },
    {
      uk: 'номер запису — ціле число, як його виводить команда, що вносила запис',
      en: 'the number of an entry is a whole number, as the command that entered it prints',
    },
  )

/** An act has to be in the ledger before what rests on it. */
export const noAct = (what: { readonly uk: string; readonly en: string }) =>
  misused(
    { uk: `${what.uk}: потрібен акт, \`--act\``, en: `${what.en}: an act is needed, \`--act\`` },
    {
      uk: 'внесіть акт (zasady ledger act) і вкажіть номер його запису',
      en: 'enter the act (zasady ledger act) and give the number of its entry',
    },
  )
