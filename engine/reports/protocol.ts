/**
 * The page of a court protocol in, what it says about the draw out.
 *
 * A protocol names who was left out and why, who took part and who was determined. It prints no coefficients, no
 * intervals and no random number.
 */
import { LABEL } from '../import/distribution.ts'
import { exclusions } from '../import/distribution-exclusions.ts'
import { emptyDraft } from '../import/draft.ts'
import type { ExclusionReason } from '../import/exclusion-reasons.ts'
import {
  caseOf,
  type ExportedPage,
  exportedPage,
  judgeOf,
  labelled,
  listAfter,
} from '../import/exported-page.ts'
import type { Element } from '../import/html-tree.ts'
import { nameOf } from '../import/people.ts'
import type { FactFields, Note } from '../import/types.ts'
import type { Named } from './named.ts'
import { type Moment, readMoment } from './numbers.ts'

export interface Protocol extends Named {
  readonly title: string
  readonly case: FactFields
  readonly start?: Printed
  readonly end?: Printed
  /** Whether the lists are there at all: an older layout has none. */
  readonly hasLists: boolean
  readonly presiding?: string
  /** Empty where the label stands without a value. */
  readonly complexity?: string
  /** Paragraphs with labels that nobody here knows. */
  readonly unread: readonly string[]
  /** Where the page contradicts itself. */
  readonly problems: readonly Note[]
}

export interface Printed {
  readonly text: string
  readonly moment?: Moment
}

const TITLE = /^Протокол (?:повторного )?автоматизованого розподілу/i

/** Labels that say nothing about the draw. */
const OTHER_LABELS = [
  'Найменування суду:',
  'Суть судової справи:',
  'Категорія справи:',
  'Склад колегії суддів:',
  'Вид позовної заяви:',
  'Вхідний номер:',
]
const LABELS = Object.values(LABEL)
const LOOKS_LABELLED = /^\p{Lu}[^:.;,]{2,80}:/u

/** `undefined`: the page is no protocol of a distribution. */
export function readProtocol(
  root: Element,
  reasons: readonly ExclusionReason[],
): Protocol | undefined {
  const page = exportedPage(root)
  const title = page.paragraphs.find((text) => TITLE.test(text))
  if (title === undefined) return undefined
  const draft = emptyDraft()
  const left = listAfter(page, LABEL.excluded, LABELS)
  const took = listAfter(page, LABEL.inDraw, LABELS)
  const presiding = judgeOf(draft, page)?.id
  const complexity = labelled(page, LABEL.complexity)
  const [start, end] = [printed(page, LABEL.start), printed(page, LABEL.end)]
  return {
    title,
    case: caseOf(draft, page, {
      no: labelled(page, LABEL.no),
      proceeding: labelled(page, LABEL.proceeding),
    }),
    ...(start && { start }),
    ...(end && { end }),
    hasLists: left !== undefined || took !== undefined,
    excluded: excludedIn(left ?? '', reasons),
    mapsClauses: true,
    inDraw: namesIn(took ?? '').map((name) => ({ name, place: { subject: name } })),
    ...(presiding !== undefined && { presiding }),
    ...(complexity !== undefined && { complexity }),
    unread: page.paragraphs.filter(isUnknown),
    problems: draft.problems.map(({ message }) => message),
  }
}

/** One entry a judge, with all the words and clauses about him. */
function excludedIn(words: string, reasons: readonly ExclusionReason[]): Named['excluded'] {
  const { judges, excluded } = exclusions(emptyDraft(), words, reasons)
  return judges.map((name) => {
    const entries = excluded.filter((entry) => entry['judge_id'] === name)
    const texts = entries.flatMap(({ reason }) => (typeof reason === 'string' ? [reason] : []))
    const clauses = entries.flatMap(({ clause }) => (typeof clause === 'string' ? [clause] : []))
    return { place: { subject: name }, name, reason: [...new Set(texts)].join('; '), clauses }
  })
}

const namesIn = (words: string): readonly string[] =>
  words
    .split(',')
    .map((name) => nameOf(name.trim()))
    .filter((name) => name !== '')

function printed(page: ExportedPage, label: string): Printed | undefined {
  const text = labelled(page, label)
  if (text === undefined) return undefined
  const moment = readMoment(text)
  return { text, ...(moment && { moment }) }
}

const isUnknown = (paragraph: string): boolean =>
  LOOKS_LABELLED.test(paragraph) &&
  ![...LABELS, ...OTHER_LABELS].some((label) => paragraph.startsWith(label))
