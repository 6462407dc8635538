/** One court protocol in; what it claims as steps, and what it does not print, out. */
import type { Note } from '../import/types.ts'
import { conclusion } from './conclusion.ts'
import { type Decided, exclusionSteps } from './exclusions.ts'
import { isNotLater } from './numbers.ts'
import type { Protocol } from './protocol.ts'
import { compared, NOTHING, same, unchecked } from './steps.ts'
import type { Step, Verification } from './types.ts'

/** Checks one protocol; `decided`: what a policy says about the judges it names. */
export function verifyProtocol(
  protocol: Protocol,
  decided: Decided | undefined,
  first: readonly Step[] = [],
): Verification {
  const steps = [
    ...first,
    ...protocol.problems.map(contradictionStep),
    ...listSteps(protocol),
    ...exclusionSteps(protocol, decided),
    drawnStep(protocol),
    timeStep(protocol),
    ...complexityStep(protocol),
    unchecked('weights', {}, NOTHING, protocol.inDraw.length === 1 ? ONLY_ONE : NOT_PRINTED),
    ...protocol.unread.map((text) => unchecked('unread', {}, same(text), UNKNOWN_LABEL)),
  ]
  return conclusion({ kind: 'protocol', title: protocol.title, steps })
}

function listSteps({ hasLists, excluded, inDraw }: Protocol): readonly Step[] {
  if (!hasLists) return [unchecked('lists', {}, NOTHING, NO_LISTS)]
  const names = [...excluded, ...inDraw].map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  const claim = {
    read: same(`${excluded.length} + ${inDraw.length}`),
    recomputed: same(new Set(names).size),
    holds: twice === undefined,
  }
  return [compared('lists', twice === undefined ? {} : { subject: twice }, claim)]
}

function drawnStep({ presiding, inDraw, hasLists }: Protocol): Step {
  if (presiding === undefined) return unchecked('drawn', {}, NOTHING, NOBODY_DETERMINED)
  const read = same(presiding)
  if (!hasLists) return unchecked('drawn', {}, read, NO_LISTS)
  const holds = inDraw.some(({ name }) => name === presiding)
  return compared('drawn', {}, { read, recomputed: holds ? TOOK_PART : DID_NOT, holds })
}

function timeStep({ start, end }: Protocol): Step {
  const read = same(`${start?.text ?? '—'} – ${end?.text ?? '—'}`)
  const [from, to] = [start?.moment, end?.moment]
  if (from === undefined || to === undefined) return unchecked('times', {}, read, NO_TIMES)
  const holds = isNotLater(from, to)
  return compared('times', {}, { read, recomputed: same(holds ? '≤' : '>'), holds })
}

/** A blank complexity is worth a word: it may enter the load. */
function complexityStep({ complexity }: Protocol): readonly Step[] {
  if (complexity === undefined) return []
  const read = complexity === '' ? NO_COMPLEXITY : COMPLEXITY(complexity)
  return [unchecked('printed-only', {}, read, complexity === '' ? BLANK : ALONE)]
}

const contradictionStep = (message: Note): Step =>
  compared('text', {}, { read: message, recomputed: ONE_VALUE, holds: false })

const ONE_VALUE: Note = { uk: 'одне значення', en: 'one value' }
const COMPLEXITY = (value: string): Note => ({
  uk: `складність ${value}`,
  en: `complexity ${value}`,
})
const NO_COMPLEXITY: Note = { uk: 'складність порожня', en: 'the complexity is blank' }
const BLANK: Note = {
  uk: 'коефіцієнт складності категорії в протоколі порожній',
  en: 'the coefficient of complexity is blank in the protocol',
}
const ALONE: Note = { uk: 'звірити немає з чим', en: 'there is nothing to hold this against' }
const NOT_PRINTED: Note = {
  uk: 'протокол не друкує ні коефіцієнтів, ні інтервалів, ні випадкового числа: потрібен звіт про розподіл',
  en: 'a protocol prints neither coefficients, nor intervals, nor the random number: the report of the draw is needed',
}
const ONLY_ONE: Note = {
  uk: 'у розподілі був один суддя: вибирати не було з кого, це не випадковий вибір',
  en: 'one judge was in the draw: there was nobody to choose from, this is no random choice',
}
const NO_LISTS: Note = {
  uk: 'переліків суддів у протоколі немає (так друкувала стара програма)',
  en: 'the protocol has no lists of judges (as the older program printed it)',
}
const NO_TIMES: Note = {
  uk: 'часу початку або закінчення не надруковано',
  en: 'the time of start or end is not printed',
}
const NOBODY_DETERMINED: Note = {
  uk: 'визначеного суддю не названо',
  en: 'no judge is named as determined',
}
const TOOK_PART: Note = { uk: 'є серед учасників', en: 'among those in the draw' }
const DID_NOT: Note = { uk: 'немає серед учасників', en: 'not among those in the draw' }
const UNKNOWN_LABEL: Note = { uk: 'такого рядка не відомо', en: 'such a line is not known' }
