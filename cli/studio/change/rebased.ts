/** The same change over a newer edition, in the thread: a draft with the newer texts in; its text over them, or why not, out. */
import type { DraftRemark } from '../../../editor/api/index.ts'
import {
  type Answer,
  answered,
  type DraftBeginning,
  refused,
} from '../../../editor/server/index.ts'
import { consolidatedText } from '../../../engine/index.ts'
import type { Edition } from '../../../grammar/index.ts'
import type { DraftSource } from './draft-source.ts'
import { drafted, soundWorld, withAmendment } from './drafted.ts'
import { inBoth, readDraft, textOf } from './header.ts'
import { checkedTexts } from './texts.ts'
import { AMENDMENT, type World } from './world.ts'

/** What was approved since: its entry and its texts. */
export interface Newer {
  readonly entry: number
  readonly texts: DraftSource['texts']
}

export function rebased(source: DraftSource, { entry, texts }: Newer): Answer<DraftBeginning> {
  const { form, policy: document } = source.material
  const mine = soundWorld(drafted(source))
  if (!mine.ok) return mine
  const { policy } = checkedTexts(texts, document)
  const last = policy?.editions.at(-1)
  if (policy === undefined || last === undefined)
    throw new Error('a policy of the ledger cannot be read again')
  const amendment = notBefore(last, mine.value.draft.text)
  const moved = withAmendment({ policy, texts, calendar: source.calendar }, amendment)
  if (moved.kind !== 'sound') return doesNotFit('remarks' in moved ? moved.remarks : [])
  return answered({
    form,
    policy: policy.document,
    policy_title: inBoth(policy.base.title),
    base: { entry, digest: last.digest, in_force_from: last.from },
    text: form === 'amendment' ? amendment : changedText(moved.world),
    effective: moved.world.after.from,
  })
}

/** An amendment cannot begin before the edition that it changes. */
function notBefore({ from }: Edition, text: string): string {
  const unit = readDraft({ path: AMENDMENT, text })
  const { effective } = unit ?? {}
  if (unit === undefined || effective === undefined || effective.from >= from) return text
  const later = textOf({ ...unit, effective: { ...effective, from } })
  if (later === undefined) throw new Error('an amendment cannot be printed')
  return later
}

/** The newer edition as it would read with the change, for the author to go on with. */
function changedText({ policy, texts, draft, after }: World): string {
  const { input } = checkedTexts([...texts, draft], policy.document, draft.path)
  if (input === undefined) throw new Error('a policy of the ledger cannot be read again')
  const { draft: _, ...edition } = after
  return consolidatedText(policy, input, edition, 'uk')
}

const doesNotFit = (remarks: readonly DraftRemark[]) =>
  refused({
    code: 'change/does-not-fit',
    status: 409,
    message: {
      uk: 'нова редакція змінила ті самі пункти, тож перенести зміни автоматично не можна',
      en: 'the newer edition changed the same clauses, so the changes cannot be moved by themselves',
    },
    help: {
      uk: 'почніть новий проєкт від чинної редакції й перенесіть правки вручну: цей проєкт лишається',
      en: 'begin a new draft from the edition in force and move the edits by hand: this draft stays',
    },
    errors: remarks.map(({ code, message, help }) => ({
      code,
      place: '',
      message,
      ...(help && { help }),
    })),
  })
