/** A procedure in words: its steps in order, what is amiss with each, what remains and by when. */
import type { Lang } from '../../grammar/index.ts'
import type { ProcedureTaken, StepStanding, StepTaken } from '../due/procedure.ts'
import { citeOf, summaryOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { capital, heading, list, paragraph, strong, type Block, type Words } from './explanation.ts'
import { reasonWords } from './finding-why.ts'
import { inLang } from './labels.ts'
import { deadlineWords, missingList, subjectWords } from './messages.ts'
import { uncapital } from './reason.ts'

/** One procedure: how it stands, every step in the order of the text, then what remains to be done. */
export function procedureBlocks(taken: ProcedureTaken, telling: Telling): readonly Block[] {
  const phrases = PHRASES[telling.lang]
  const { procedure, steps, standing } = taken
  const having = (of: ReadonlySet<StepStanding>): readonly StepTaken[] =>
    steps.filter((step) => of.has(step.standing))
  return [
    heading(2, capital(inLang(procedure, telling))),
    paragraph(strong(phrases.whole[standing])),
    ...list(steps.map((step) => stepLine(step, telling))),
    ...part(phrases.remains, having(TO_DO), telling),
    ...part(phrases.open, having(TO_FIND_OUT), telling),
  ]
}

const TO_DO: ReadonlySet<StepStanding> = new Set(['pending', 'missing', 'otherwise', 'future'])
const TO_FIND_OUT: ReadonlySet<StepStanding> = new Set(['undetermined'])

const part = (title: string, steps: readonly StepTaken[], telling: Telling): readonly Block[] =>
  steps.length === 0
    ? []
    : [heading(3, title), ...list(steps.map((step) => remainingLine(step, telling)))]

/** «✓ 1.8 — натискають кнопку …: виконано, 18.11.2026 10:59». */
function stepLine(step: StepTaken, telling: Telling): Words {
  const { entry, standing, after } = step
  const phrases = PHRASES[telling.lang]
  const taken = takenWords(step, telling, phrases)
  const by = standing === 'late' ? deadlineWords(entry.value, telling) : ''
  const details = [
    taken,
    by === '' ? '' : phrases.due(by),
    standing === 'out_of_order' ? phrases.before(after.join(', ')) : '',
    standing === 'otherwise' ? reasonWords(entry, telling) : '',
  ].filter((part) => part !== '')
  return [
    `${MARKS[standing]} `,
    strong(entry.clause),
    ` — ${summaryOf(entry.clause, telling)}${about(entry, telling)}: `,
    strong(phrases.step[standing]),
    ...(details.length === 0 ? [] : [` (${details.join('; ')})`]),
  ]
}

/** When it was taken; of what is not done yet, or not known to be in order, only that a time is entered. */
function takenWords(
  { standing, at, ahead }: StepTaken,
  telling: Telling,
  phrases: Phrases,
): string {
  const when = deadlineWords(at, telling)
  if (when === '') return ''
  // One marked with a time to come says so itself.
  if (standing === 'pending' || (ahead === true && standing !== 'future'))
    return phrases.ahead(when)
  return standing === 'undetermined' ? phrases.entered(when) : when
}

/** «не пізніше 18.11.2026 11:00 — відповідальний працівник суду: … (пункт 8 …)». */
function remainingLine({ entry, standing, bearer }: StepTaken, telling: Telling): Words {
  const phrases = PHRASES[telling.lang]
  const when = whenWords(entry.value, standing, telling)
  const missing = standing === 'undetermined' ? missingList(entry.missing, telling) : ''
  const who = bearer === undefined ? '' : `${inLang(bearer, telling)}: `
  return [
    ...(when === '' ? [] : [strong(when), ' — ']),
    `${who}${uncapital(summaryOf(entry.clause, telling))}${about(entry, telling)}; `,
    citeOf(entry.clause, telling),
    ...(missing === '' ? [] : [`; ${phrases.missing(missing)}`]),
  ]
}

/** By when; that the time has passed; nothing where nobody knows whether there is a time. */
function whenWords(value: string | undefined, standing: StepStanding, telling: Telling): string {
  const phrases = PHRASES[telling.lang]
  const by = deadlineWords(value, telling)
  if (by === '') return standing === 'undetermined' ? '' : phrases.noDeadline
  return standing === 'missing' ? phrases.passed(by) : phrases.by(by)
}

function about(entry: StepTaken['entry'], telling: Telling): string {
  const name = subjectWords(entry, telling)
  return name === '' ? '' : ` (${name})`
}

const MARKS: Readonly<Record<StepStanding, string>> = {
  done: '✓',
  pending: '…',
  undetermined: '?',
  missing: '✗',
  late: '✗',
  out_of_order: '✗',
  otherwise: '✗',
  future: '?',
  not_needed: '·',
  not_applicable: '·',
}

interface Phrases {
  readonly whole: Readonly<Record<ProcedureTaken['standing'], string>>
  readonly step: Readonly<Record<StepStanding, string>>
  readonly remains: string
  readonly open: string
  readonly noDeadline: string
  by(deadline: string): string
  passed(deadline: string): string
  ahead(moment: string): string
  entered(moment: string): string
  due(deadline: string): string
  before(clauses: string): string
  missing(list: string): string
}

const PHRASES: Readonly<Record<Lang, Phrases>> = {
  uk: {
    whole: {
      done: 'Усі дії виконано за порядком.',
      under_way: 'Порядок ще виконується; строки не сплили.',
      breached: 'Порядок порушено.',
      undetermined: 'Бракує відомостей, щоб сказати, чи порядку дотримано.',
    },
    step: {
      done: 'виконано',
      pending: 'ще не виконано, строк не сплив',
      undetermined: 'не визначено',
      missing: 'не виконано',
      late: 'виконано із запізненням',
      out_of_order: 'виконано не за порядком',
      otherwise: 'не виконано так, як належить',
      future: 'позначено часом, який ще не настав',
      not_needed: 'не потрібно, бо підстави немає',
      not_applicable: 'не застосовується',
    },
    remains: 'Залишилося виконати',
    open: 'Залишилося з’ясувати',
    noDeadline: 'строку не встановлено',
    passed: (deadline) => `строк сплив ${deadline}`,
    ahead: (moment) => `записано час, який ще не настав: ${moment}`,
    entered: (moment) => `записано час: ${moment}`,
    by: (deadline) => `не пізніше ${deadline}`,
    due: (deadline) => `строк — не пізніше ${deadline}`,
    before: (clauses) => `раніше за пункт ${clauses}`,
    missing: (missing) => `невідомо: ${missing}`,
  },
  en: {
    whole: {
      done: 'Every step was taken in order.',
      under_way: 'The procedure is under way; no deadline has passed.',
      breached: 'The procedure is breached.',
      undetermined: 'Facts are missing to tell whether the procedure is kept.',
    },
    step: {
      done: 'done',
      pending: 'not done yet, not due yet',
      undetermined: 'not determined',
      missing: 'missing',
      late: 'done late',
      out_of_order: 'out of order',
      otherwise: 'not done as required',
      future: 'marked with a time that has not come yet',
      not_needed: 'not needed, there is no occasion',
      not_applicable: 'does not apply',
    },
    remains: 'What remains',
    open: 'What remains to be found out',
    noDeadline: 'no deadline is set',
    passed: (deadline) => `was due by ${deadline}`,
    ahead: (moment) => `entered with a time that has not come yet: ${moment}`,
    entered: (moment) => `time entered: ${moment}`,
    by: (deadline) => `no later than ${deadline}`,
    due: (deadline) => `due by ${deadline}`,
    before: (clauses) => `earlier than clause ${clauses}`,
    missing: (missing) => `not known: ${missing}`,
  },
}
