/** Who took part in a videoconference: the table of participants and what the actions tell of them. */
import { type Draft, known } from './draft.ts'
import { classed, find, findAll, oneLine, tagged, textOf } from './find.ts'
import type { Element } from './html-tree.ts'
import { repeated, roleOf } from './people.ts'
import type { FactFields, Note, TimedAction } from './types.ts'

const OPENED_PAGE = 'Відкрито сторінку конференції'
const ON_STAND = 'Запрошено на трибуну'
const INVITED = 'Запрошено учасника'
const WITH_KEY = 'Авторизовано за КЕП'
/** The equipment of the courtroom is a user of the system, and no participant of the case. */
const COURTROOM = 'зал'

/** The participants with their roles, marks and addresses, as far as the protocol tells them. */
export function conferenceParticipants(
  draft: Draft,
  root: Element,
  actions: readonly TimedAction[],
): readonly FactFields[] {
  const rows = findAll(find(root, classed('table-consisting')) ?? root, classed('tr_other'))
  const people = rows.flatMap((row) => personOf(draft, row))
  draft.problems.push(...repeated(people.map(({ id }) => id)).map(sameId))
  const addresses = addressesOf(root, actions)
  return people.map(({ id, name, role }) => {
    const own = actions.filter(({ participant }) => participant === id)
    return known({
      id,
      name,
      role,
      email: emailOf(draft, name, people, addresses),
      attended: true,
      online: whenSeen(own.some(({ action }) => action === OPENED_PAGE)),
      qes_authenticated: whenSeen(own.some(({ details }) => details.some(isKeyMark))),
      joined: whenSeen(own.some(({ action }) => action.startsWith(ON_STAND))),
    })
  })
}

interface Person {
  readonly id: string
  readonly name: string
  readonly role: string | undefined
}

function personOf(draft: Draft, row: Element): readonly Person[] {
  const words = textOf(find(row, classed('role_name')))
  const [, number, name = ''] =
    /^(\d{1,18})-(.+)$/s.exec(row.attributes.get('data-user') ?? '') ?? []
  if (number === undefined || words.toLowerCase() === COURTROOM) return []
  const role = roleOf(words)
  if (role === undefined) draft.unread.push(unknownRole(oneLine(name), words))
  // People whom the clerk typed in have no account: all of them are number 0.
  const id = number === '0' ? oneLine(name) : number
  return [{ id, name: oneLine(name), role }]
}

/** That an action is not in the protocol does not prove that it did not happen. */
const whenSeen = (seen: boolean): true | undefined => (seen ? true : undefined)
const isKeyMark = (detail: string): boolean => detail.includes(WITH_KEY)

/** `НАЗВА (адреса) - Онлайн` in invitations, `НАЗВА (адреса)` in the list at the beginning → [name, address]. */
function addressesOf(
  root: Element,
  actions: readonly TimedAction[],
): readonly (readonly [string, string])[] {
  const texts = [...invitationDetails(actions), ...atBeginning(root)]
  return texts.flatMap((text) => {
    const [, name, address] = /^([^()]+?) ?\(([^()\s@]+@[^()\s@]+)\)/.exec(text) ?? []
    return name === undefined || address === undefined ? [] : [[name, address] as const]
  })
}

const invitationDetails = (actions: readonly TimedAction[]): readonly string[] =>
  actions.filter(({ action }) => action === INVITED).flatMap(({ details }) => details)

function atBeginning(root: Element): readonly string[] {
  const list = find(root, classed('participants-at-beginning'))
  return list === undefined ? [] : findAll(list, tagged('li')).map(textOf)
}

function emailOf(
  draft: Draft,
  name: string,
  people: readonly Person[],
  addresses: readonly (readonly [string, string])[],
): string | undefined {
  const own = new Set(addresses.filter(([who]) => who === name).map(([, address]) => address))
  const [address] = own
  const namesakes = people.filter((person) => person.name === name)
  if (own.size < 1 || (own.size === 1 && namesakes.length === 1)) return address
  draft.notes.push(ambiguousAddress(name))
  return undefined
}

/** Those of the participants who were invited; others who were invited are told. */
export function invited(
  draft: Draft,
  root: Element,
  actions: readonly TimedAction[],
  people: readonly FactFields[],
): readonly FactFields[] {
  const names = new Set(addressesOf(root, actions).map(([name]) => name))
  const listed = new Set(people.map((person) => person['name']))
  for (const name of names) if (!listed.has(name)) draft.unread.push(invitedOnly(name))
  return people.flatMap(({ id, name }) =>
    typeof name === 'string' && names.has(name) && id !== undefined ? [{ id }] : [],
  )
}

const unknownRole = (name: string, role: string): Note => ({
  uk: `процесуальна роль учасника \`${name}\` не відома: \`${role}\``,
  en: `the procedural role of \`${name}\` is not known: \`${role}\``,
})
const ambiguousAddress = (name: string): Note => ({
  uk: `кому з учасників з іменем \`${name}\` належить адреса, не зрозуміло: її не внесено`,
  en: `whose address it is among those named \`${name}\` is not clear: it is not given`,
})
const invitedOnly = (name: string): Note => ({
  uk: `\`${name}\` запрошено, але серед учасників протоколу цієї особи немає`,
  en: `\`${name}\` was invited but is not among the participants of the protocol`,
})
const sameId = (id: string) =>
  ({
    code: 'import/same-name',
    message: {
      uk: `двоє учасників протоколу з тим самим ідентифікатором \`${id}\``,
      en: `two participants of the protocol with the same identifier \`${id}\``,
    },
  }) as const
