/**
 * A court summons as the case-management system exports it → the case, the appointed time, the parties and their roles.
 *
 * Addresses are personal data that no fact needs: they are not taken over.
 */
import { type Draft, emptyDraft, finished, known } from './draft.ts'
import {
  caseOf,
  type ExportedPage,
  exportedPage,
  judgeOf,
  labelled,
  metaValue,
} from './exported-page.ts'
import type { Element } from './html-tree.ts'
import { kyivMoment } from './moments.ts'
import { repeated, roleOf } from './people.ts'
import { sameName } from './same-name.ts'
import type { FactFields, ImportResult, Note } from './types.ts'

const MOST_PARTIES = 500
const TIME = /^на (\d{1,2}:\d\d) год\. (\d\d\.\d\d\.\d{4})/
const CASE_NO = /Справа № ?(\S+)/

/** Reads a summons. */
export function summons(root: Element): ImportResult {
  const page = exportedPage(root)
  const draft = emptyDraft()
  const no = page.paragraphs.map((text) => CASE_NO.exec(text)?.[1]).find(Boolean)
  const judge = judgeOf(draft, page)
  const facts = known({
    case: caseOf(draft, page, { no }),
    hearing: known({ starts_at: appointed(draft, page) }),
    judges: judge === undefined ? [] : [judge],
    participants: parties(draft, page),
  })
  draft.unread.push(...LEFT_OUT)
  if (page.meta.has('REREGCAUSENUM1')) draft.unread.push(EARLIER_NUMBERS)
  return finished('court-summons', facts, draft)
}

function appointed(draft: Draft, page: ExportedPage): string | undefined {
  const [, time = '', date = ''] =
    page.paragraphs.map((text) => TIME.exec(text)).find((match) => match !== null) ?? []
  const moment = kyivMoment(date, time)
  if (moment === undefined) draft.unread.push(NO_TIME)
  return moment
}

/** The parties of the META tags, and the person summoned with the role that the text gives. */
function parties(draft: Draft, page: ExportedPage): readonly FactFields[] {
  const listed = metaParties(draft, page)
  const twice = repeated(listed.map(({ name }) => name))
  draft.problems.push(...twice.map(sameName))
  const addressee = labelled(page, 'Кому :') ?? labelled(page, 'Кому:')
  const words = labelled(page, 'викликає Вас як:')
  if (addressee === undefined || addressee === '') draft.unread.push(NO_ADDRESSEE)
  else if (!listed.some(({ name }) => name === addressee))
    listed.push({ name: addressee, role: undefined })
  return listed.map((party) => {
    const role = party.name === addressee ? roleSaid(draft, party, words) : party.role
    return known({ id: party.name, name: party.name, role })
  })
}

interface Party {
  readonly name: string
  readonly role: string | undefined
}

/** `MEMBSHORT2` = «Відповідач 1». In a criminal case these words do not tell the roles, so they are not read there. */
function metaParties(draft: Draft, page: ExportedPage): Party[] {
  const meta = (name: string) => metaValue(draft, page, name)
  const hasSides = ['1', '3', '4'].includes(meta('CAUSETYPE') ?? '')
  const found: Party[] = []
  for (let n = 1; n <= MOST_PARTIES; n++) {
    const name = meta(`MEMBNAME${n}`)
    if (name === undefined) break
    const short = meta(`MEMBSHORT${n}`)?.replace(/ \d+$/, '') ?? ''
    found.push({ name, role: hasSides ? roleOf(short) : undefined })
  }
  return found
}

function roleSaid(draft: Draft, { role }: Party, words = ''): string | undefined {
  const said = roleOf(words)
  if (said === undefined && words !== '') draft.unread.push(unknownRole(words))
  if (said === undefined || role === undefined || said === role) return said ?? role
  draft.notes.push(ROLES_DIFFER)
  return undefined
}

const unknownRole = (words: string): Note => ({
  uk: `процесуальна роль \`${words}\` не відома`,
  en: `the procedural role \`${words}\` is not known`,
})
const ROLES_DIFFER: Note = {
  uk: 'роль викликаної особи в тексті й у мета-тегах різна: роль не внесено',
  en: 'the role of the person summoned differs between the text and the META tags: no role is given',
}
const NO_TIME: Note = {
  uk: 'час і дату засідання не вдалося прочитати',
  en: 'the time and date of the hearing could not be read',
}
const NO_ADDRESSEE: Note = {
  uk: 'кого викликають, не вдалося прочитати',
  en: 'who is summoned could not be read',
}
const EARLIER_NUMBERS: Note = {
  uk: 'попередні номери провадження: такого факту немає',
  en: 'earlier proceeding numbers: there is no such fact',
}
const LEFT_OUT: readonly Note[] = [
  {
    uk: 'адресу особи не перенесено: це персональні дані, яких жоден факт не потребує',
    en: 'the address of the person is not taken over: personal data that no fact needs',
  },
  {
    uk: 'дата документа без часу, зала і суть справи: таких фактів немає',
    en: 'the date of the document without a time, the courtroom and the essence of the case: there are no such facts',
  },
]
