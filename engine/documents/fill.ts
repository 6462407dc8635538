/** A text of a template in; the text with its facts, and blanks where something is not known, out. */
import { actWords, citeOf } from '../explain/clauses.ts'
import type { Telling } from '../explain/decision.ts'
import { inLang } from '../explain/labels.ts'
import { deadlineWords } from '../explain/messages.ts'
import { fieldWords, valueWords } from '../explain/values.ts'
import { hiddenCharacters, withoutHidden } from '../facts/hidden-characters.ts'
import type { Value } from '../facts/value.ts'
import { blankFor, noted } from './blanks.ts'
import { type Drafting, entriesOn, factOf } from './drafting.ts'
import { type Alternative, piecesOf } from './holes.ts'
import type { Run, Runs } from './model.ts'
import type { Place } from './names.ts'
import { NOTES } from './phrases.ts'

/** Fills a text in. What is left blank, and what to know of it, is noted in the drafting. */
export function fill(text: string, drafting: Drafting): Runs {
  return piecesOf(text.trim())
    .map((piece) => (typeof piece === 'string' ? piece : filled(piece, drafting)))
    .reduce<Run[]>(joined, [])
    .map((run) => (typeof run === 'string' ? run.replaceAll('№ ', '№\u00A0') : run))
}

/** The same where no room is left to write: a remark, a heading of a table. */
export const fillWords = (text: string, drafting: Drafting): string =>
  fill(text, { ...drafting, blanks: [] })
    .map((run) => (typeof run === 'string' ? run : '…'))
    .join('')

/** The first alternative that is known; otherwise what the last one leaves. */
function filled(alternatives: readonly Alternative[], drafting: Drafting): Run {
  const last = alternatives.at(-1)
  for (const one of alternatives) {
    const words = wordsOf(one, one === last, drafting)
    if (words !== undefined && words.trim() !== '') return plain(words, drafting)
  }
  return last === undefined ? '' : blankFor(last, drafting)
}

/** `undefined` where the alternative is not known; that something is none is worth saying only by the last one. */
function wordsOf(one: Alternative, isLast: boolean, drafting: Drafting): string | undefined {
  const { telling } = drafting
  const { policy, edition } = telling.decision
  switch (one.kind) {
    case 'fact': {
      const { place, value } = factOf(one.name, drafting)
      return value === undefined || (value === null && !isLast)
        ? undefined
        : factWords(value, place, telling)
    }
    case 'cite':
      return citeOf(one.clause, telling)
    case 'deadline':
      return deadlineOf(one.clause, drafting)
    case 'court':
      return policy.base.court === undefined ? undefined : inLang(policy.base.court.title, telling)
    case 'policy':
      return inLang(policy.base.title, telling)
    case 'acts':
      return edition.acts.map((act) => actWords(act, telling)).join(', ')
    case 'blank':
      return undefined
  }
}

const factWords = (value: Value, { type, declared }: Place, telling: Telling): string =>
  declared === undefined ? valueWords(value, type, telling) : fieldWords(value, declared, telling)

const deadlineOf = (clause: string, drafting: Drafting): string | undefined =>
  entriesOn(clause, drafting)
    .map(({ value }) => deadlineWords(value, drafting.telling))
    .find((words) => words !== '')

/** On paper a fact is one line, and nothing in it is invisible. */
function plain(words: string, { notes }: Drafting): string {
  const hidden = hiddenCharacters(words)
  if (hidden.length > 0) noted(notes, NOTES.hidden(hidden))
  return withoutHidden(words).replaceAll(/\s+/gu, ' ')
}

/** Neighbouring words are one run. */
function joined(runs: Run[], run: Run): Run[] {
  const before = runs.at(-1)
  return typeof run === 'string' && typeof before === 'string'
    ? [...runs.slice(0, -1), before + run]
    : [...runs, run]
}
