/** All steps in; what they come to, and the sentence that says so, out. */
import type { Note } from '../import/types.ts'
import type { WeightLaw } from './law.ts'
import type { Ballot, Report, Status, Step, Verification } from './types.ts'

/** The steps without which nothing was reproduced. */
const CORE = new Set(['interval', 'tickets', 'number', 'winner'])

/** The report, and the law by which its shares were computed. */
export interface Done {
  readonly report: Report
  readonly law: Pick<WeightLaw, 'title'>
}

type Checked = Pick<Verification, 'kind' | 'title' | 'steps'> & { readonly line?: number }

/** The first step that does not hold decides; without one, whether the choice itself could be made again. */
export function conclusion(checked: Checked, done?: Done): Verification {
  const { steps } = checked
  const first = steps.find(({ verdict }) => verdict === 'differs')
  if (first !== undefined) {
    const summary = firstDifference(first, steps)
    return { ...checked, status: 'differs', first, summary }
  }
  const open = openReason(steps)
  const status: Status = open === undefined ? 'reproduced' : 'not_reproducible'
  const summary = open === undefined ? reproduced(done) : notReproducible(open, steps)
  return { ...checked, status, summary }
}

/** Why the choice cannot be made again; `undefined` when it was. */
function openReason(steps: readonly Step[]): Note | undefined {
  const core = steps.filter(({ check }) => CORE.has(check))
  const open = core.find(({ verdict }) => verdict !== 'holds')
  if (open !== undefined) return open.why
  if (core.some(({ check }) => check === 'winner')) return undefined
  return (
    steps.find(({ check }) => check === 'weights' || check === 'chosen' || check === 'text')?.why ??
    (core.length === 0 ? NO_LIST : NO_CHOICE)
  )
}

function firstDifference(step: Step, steps: readonly Step[]): Note {
  const count = steps.filter(({ verdict }) => verdict === 'differs').length
  const { title, read, recomputed, why, subject } = step
  const about = subject === undefined ? '' : `, ${subject}`
  const place = placeOf(step)
  return {
    uk: `Перша розбіжність: ${place.uk}${title.uk}${about}: надруковано ${read.uk}, за обчисленням ${recomputed.uk}${why ? ` (${why.uk})` : ''}. Усього розбіжностей: ${count}.`,
    en: `First difference: ${place.en}${title.en}${about}: printed ${read.en}, computed ${recomputed.en}${why ? ` (${why.en})` : ''}. Differences in all: ${count}.`,
  }
}

const placeOf = ({ line }: Step): Note =>
  line === undefined ? { uk: '', en: '' } : { uk: `рядок ${line}: `, en: `line ${line}: ` }

/** By which law, how many members, what sum, whose number. */
function reproduced(done: Done | undefined): Note {
  const ballots = done?.report.sections.flatMap((section) => section.ballots) ?? []
  const told = ballots.map(ballotNote)
  return {
    uk: `Звіт відтворено: ${told.map(({ uk }) => uk).join('; ')}. Застосовано: ${done?.law.title.uk}.`,
    en: `The report is reproduced: ${told.map(({ en }) => en).join('; ')}. Applied: ${done?.law.title.en}.`,
  }
}

function ballotNote({ rows, picks }: Ballot): Note {
  const total = (rows.at(-1)?.interval?.value.last ?? -1n) + 1n
  const chosen = picks.map(({ number, chosen: row }) => `${number} — ${row?.name}`).join(', ')
  return {
    uk: `членів у списку ${rows.length}, сума інтервалів ${total}, випадкове число ${chosen}`,
    en: `members in the list ${rows.length}, sum of the intervals ${total}, random number ${chosen}`,
  }
}

function notReproducible(why: Note, steps: readonly Step[]): Note {
  const holds = steps.filter(({ verdict }) => verdict === 'holds').length
  const open = steps.filter(({ verdict }) => verdict === 'cannot_be_checked').length
  return {
    uk: `Розподіл не можна відтворити: ${why.uk}. Розбіжностей не знайдено: сходиться ${holds}, перевірити не можна ${open}.`,
    en: `The draw cannot be reproduced: ${why.en}. No differences found: ${holds} hold, ${open} cannot be checked.`,
  }
}

const NO_LIST: Note = {
  uk: 'списку членів із числами не прочитано',
  en: 'no list of members with numbers was read',
}
const NO_CHOICE: Note = {
  uk: 'обраного за випадковим числом не надруковано',
  en: 'nobody chosen by a random number is printed',
}
