/**
 * The protocol of a hearing by videoconference → conference, protocol, recording, composition, participants, actions.
 *
 * What the clerk typed (the number of the case, the actions) is what the protocol says; what the case card says is
 * known to the case-management system only, so no fact about the numbers of the case is made from the protocol.
 */
import { actionsOf, endOf, startOf } from './conference-actions.ts'
import { conferenceParticipants, invited } from './conference-participants.ts'
import { recordingOf } from './conference-recording.ts'
import { agreed, type Draft, emptyDraft, finished, known } from './draft.ts'
import { classed, find, findAll, oneLine, tagged, textOf, withAttribute } from './find.ts'
import type { Element } from './html-tree.ts'
import { type Judge, judgeNamed, nameOf, repeated } from './people.ts'
import { sameName } from './same-name.ts'
import type { FactFields, FactJson, ImportResult, Note, TimedAction } from './types.ts'

const CASE_KINDS: ReadonlyMap<string, string> = new Map([
  ['цивільну', 'civil'],
  ['кримінальну', 'criminal'],
  ['адміністративну', 'administrative'],
  ['господарську', 'other'],
])

/** Reads a protocol of a videoconference. */
export function videoconferenceProtocol(root: Element): ImportResult {
  const draft = emptyDraft()
  const actions = actionsOf(draft, root)
  const recording = recordingOf(draft, root)
  const people = conferenceParticipants(draft, root, actions)
  const facts = known({
    case: known({ kind: caseKind(root) }),
    hearing: known({ public: isPublic(root) }),
    conference: conferenceOf(draft, root, actions, people),
    protocol: known({
      case_no: numberOf(draft, root, '_el_case_number', NO_CASE_NO),
      proceeding_no: numberOf(draft, root, '_el_proceedings_number', NO_PROCEEDING_NO),
      recording_link: recording.link,
    }),
    recording: recording.facts,
    judges: composition(draft, root),
    participants: people,
  })
  draft.notes.push(NUMBERS_OF_CASE)
  draft.unread.push(...NOT_SAID)
  return finished('videoconference-protocol', facts, draft, actions)
}

function conferenceOf(
  draft: Draft,
  root: Element,
  actions: readonly TimedAction[],
  people: readonly FactFields[],
): FactFields {
  const heading = /конференції № ?(\d+)/.exec(textOf(find(root, tagged('h1'))))?.[1]
  const id = agreed(draft, CONFERENCE_NO, heading, hidden(root, 'appointment_id'))
  const [started, ended] = [startOf(draft, root, actions), endOf(draft, root, actions)]
  if (started !== undefined && ended !== undefined && Date.parse(ended) < Date.parse(started))
    draft.problems.push({ code: 'import/contradiction', message: ENDS_BEFORE_START })
  return known({
    id,
    started_at: started,
    ended_at: ended,
    participants_added: invited(draft, root, actions, people),
  })
}

const hidden = (root: Element, name: string): string | undefined =>
  find(root, (element) => element.tag === 'input' && withAttribute('name', name)(element))
    ?.attributes.get('value')
    ?.trim()

/** A number of the heading: `null` when its place is there and blank, absent when there is no such place. */
function numberOf(draft: Draft, root: Element, id: string, blank: Note): FactJson | undefined {
  const places = findAll(root, withAttribute('data-id', id))
  const values = places.map((place) => textOf(find(place, tagged('strong'))))
  const value = agreed(draft, { uk: 'номер у заголовку', en: 'number of the heading' }, ...values)
  if (value !== undefined || places.length === 0) return value
  draft.notes.push(blank)
  return null
}

/** «Цивільну справу». */
function caseKind(root: Element): string | undefined {
  const [word = ''] = textOf(find(root, withAttribute('data-id', '_el_court_name')))
    .toLowerCase()
    .split(' ')
  return CASE_KINDS.get(word)
}

function isPublic(root: Element): boolean | undefined {
  const words = textOf(find(root, withAttribute('data-id', '_el_court_oc'))).toLowerCase()
  if (words.includes('у відкритому')) return true
  return words.includes('у закритому') ? false : undefined
}

/** The judges of the composition; others there (the clerk) have no fact of their own. */
function composition(draft: Draft, root: Element): readonly Judge[] {
  const rows = findAll(find(root, classed('table-consisting')) ?? root, classed('tr_top'))
  const judges = rows.flatMap((row) => {
    const role = textOf(find(row, classed('role_name')))
    const name = nameOf(oneLine(textOf(find(row, classed('user_name'))).replace(/\([^()]*\)$/, '')))
    if (/судд/iu.test(role) && !/секретар/iu.test(role) && name !== '') return [judgeNamed(name)]
    if (role !== '') draft.unread.push(noFactFor(role))
    return []
  })
  draft.problems.push(...repeated(judges.map(({ id }) => id)).map(sameName))
  return judges
}

const noFactFor = (role: string): Note => ({
  uk: `\`${role}\` у складі суду: такого факту немає`,
  en: `\`${role}\` in the composition: there is no such fact`,
})
const CONFERENCE_NO: Note = { uk: 'номер конференції', en: 'number of the conference' }
const ENDS_BEFORE_START: Note = {
  uk: 'конференцію завершено раніше, ніж розпочато',
  en: 'the conference ends before it starts',
}
const NO_CASE_NO: Note = {
  uk: 'номер справи у протоколі порожній',
  en: 'the case number in the protocol is blank',
}
const NO_PROCEEDING_NO: Note = {
  uk: 'номер провадження у протоколі порожній: якщо справа його має, до кабінету протокол не надійде',
  en: 'the proceeding number in the protocol is blank: if the case has one, the protocol will not reach the cabinet',
}
const NUMBERS_OF_CASE: Note = {
  uk: 'чи збігаються номери у протоколі з номерами справи, видно лише разом із даними справи: подайте їх через --facts',
  en: 'whether the numbers match those of the case is seen only with the data of the case: give them with --facts',
}
const NOT_SAID: readonly Note[] = [
  {
    uk: 'у протоколі немає: призначеного часу засідання, часу входу працівника, створення конференції, перевірки обладнання, тестового запису, перемикача «Судове засідання»',
    en: 'not in the protocol: the appointed time, the login of the member of staff, the creation of the conference, the check of equipment, the test recording, the switch “Court hearing”',
  },
  {
    uk: 'у файлі немає підпису секретаря, закриття й перенесення протоколу до системи діловодства',
    en: 'not in the file: the signature of the clerk, the closing of the protocol and its import into the case-management system',
  },
  {
    uk: 'ухвали й заяви, записані в діях вільним текстом, не тлумачаться',
    en: 'rulings and statements written in free text among the actions are not interpreted',
  },
]
