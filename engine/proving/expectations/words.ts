/** How expectations and answers are spoken of, in both languages. */
import type { Message, SeatRole } from '../../../grammar/index.ts'
import type { JudgeVerdict, OutcomeKind, Status } from '../../evaluate/evaluation.ts'

/** An expectation that is not met: what the author expects, and what the policy gives. */
export interface Unmet {
  readonly expected: Message
  readonly actual: Message
}

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, Message>> = {
  draw: { uk: 'розподіл', en: 'draw' },
  transfer: { uk: 'передача', en: 'transfer' },
  repeat_draw: { uk: 'повторний розподіл', en: 'repeat distribution' },
  manual: { uk: 'розподіл головою суду', en: 'distribution by the head of the court' },
  none: { uk: 'не розподіляється', en: 'no distribution' },
  empty_pool: { uk: 'немає учасників', en: 'nobody takes part' },
  blocked: { uk: 'зупинено', en: 'blocked' },
  findings: { uk: 'висновки', en: 'findings' },
}

export const STATUS_WORDS: Readonly<Record<Status, Message>> = {
  holds: { uk: 'діє', en: 'holds' },
  not_met: { uk: 'не діє', en: 'not met' },
  complied: { uk: 'виконано', en: 'complied' },
  breached: { uk: 'порушено', en: 'breached' },
  pending: { uk: 'очікує', en: 'pending' },
  undetermined: { uk: 'не визначено', en: 'undetermined' },
  not_in_force: { uk: 'не чинний', en: 'not in force' },
  repealed: { uk: 'виключений', en: 'repealed' },
  not_applicable: { uk: 'не застосовується', en: 'not applicable' },
  wording_unknown: { uk: 'редакція невідома', en: 'wording unknown' },
}

const ROLE_WORDS: Readonly<Record<SeatRole, Message>> = {
  presiding: { uk: 'головуючий', en: 'presiding' },
  member: { uk: 'член колегії', en: 'member' },
  reserve: { uk: 'запасний суддя', en: 'reserve' },
  juror: { uk: 'присяжний', en: 'juror' },
}

/** What a role of a seat is called. */
export const roleWords = (role: string): Message =>
  Object.hasOwn(ROLE_WORDS, role) ? ROLE_WORDS[role as SeatRole] : same(role)

const VERDICT_WORDS: Readonly<Record<JudgeVerdict['status'], Message>> = {
  eligible: { uk: 'бере участь', en: 'eligible' },
  excluded: { uk: 'виключений', en: 'excluded' },
  undetermined: { uk: 'не визначений', en: 'undetermined' },
  not_considered: { uk: 'не розглядається', en: 'not considered' },
}

const NOTHING: Message = { uk: 'нічого', en: 'nothing' }

export const same = (text: string): Message => ({ uk: text, en: text })

/** Words one after another. */
export function phrase(...parts: readonly Message[]): Message {
  const kept = parts.filter(({ uk }) => uk !== '')
  return { uk: kept.map(({ uk }) => uk).join(' '), en: kept.map(({ en }) => en).join(' ') }
}

/** `4.3.2`, `4.3.5`; or «нічого». */
export function quotedList(words: readonly string[]): Message {
  return words.length === 0 ? NOTHING : same(words.map((word) => `\`${word}\``).join(', '))
}

/** «за `4.3.2`»; nothing for no clauses. */
export const under = (clauses: readonly string[]): Message =>
  clauses.length === 0 ? same('') : phrase({ uk: 'за', en: 'under' }, quotedList(clauses))

export const judgeCalled = (id: string): Message => ({
  uk: `суддя \`${id}\``,
  en: `judge \`${id}\``,
})

export const clauseCalled = (clause: string, subject?: string): Message =>
  phrase(
    { uk: `пункт \`${clause}\``, en: `clause \`${clause}\`` },
    subject === undefined ? same('') : { uk: `щодо \`${subject}\``, en: `for \`${subject}\`` },
  )

/** «суддя `А` виключений за `4.3.2`», or that the facts list no such judge. */
export function verdictWords(id: string, verdict: JudgeVerdict | undefined): Message {
  if (verdict === undefined)
    return { uk: `судді \`${id}\` немає серед фактів`, en: `the facts list no judge \`${id}\`` }
  const clauses = verdict.status === 'undetermined' ? verdict.undetermined : verdict.grounds
  return phrase(judgeCalled(id), VERDICT_WORDS[verdict.status], under(clauses))
}
