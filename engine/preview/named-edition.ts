/** An edition as people name it: a consolidated text in; its day, its act, its digest out. */
import type { Edition } from '../../grammar/index.ts'
import { decisionText } from '../decide/answer.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import type { NamedEdition } from './types.ts'

export function namedEdition(edition: Edition): NamedEdition {
  const { from, digest } = edition
  const day = parseDate(from)
  const written = day === undefined ? from : formatDateUk(day)
  const draft = edition.draft === true
  const act = decisionText(edition)
  const by =
    act === undefined
      ? { uk: '', en: '' }
      : { uk: ` (рішення від ${act})`, en: ` (decision of ${act})` }
  const label = draft
    ? {
        uk: `проєкт змін, запропоновано з ${written}`,
        en: `a draft amendment, proposed from ${from}`,
      }
    : { uk: `редакція з ${written}${by.uk}`, en: `the edition of ${from}${by.en}` }
  return { label, digest, in_force_from: from, draft }
}
