/**
 * The lines of one report in, what they say out.
 *
 * The program prints a log, not a form: a line is understood by its first words and by what came before it. A line
 * that nobody understands is kept as such, and where it stands in a list the list is known not to be whole.
 */
import {
  ALONE,
  CHOICE,
  CHOSEN,
  EXCLUDED,
  FIELDS,
  PARTICIPANTS,
  REASON,
  REMOVED,
  SECTIONS,
  TOTAL,
} from './labels.ts'
import { readWhole } from './numbers.ts'
import { readRow } from './read-row.ts'
import {
  type GrowingSection,
  isFull,
  openBallot,
  openSection,
  place,
  type Pile,
} from './section.ts'
import type { Field, FieldId, Line, Report, Row } from './types.ts'

const LONGEST_LINE = 2000
/** Control and bidirectional characters make one name look like another. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u

/** Reads the lines of one report; the first is its title. */
export function readReport([title, ...lines]: readonly Line[]): Report {
  if (title === undefined) throw new Error('a report without a title')
  const reading = new Reading(title)
  for (const line of lines) reading.take(line)
  return reading.report
}

class Reading {
  readonly #fields = new Map<FieldId, Field>()
  readonly #piles = { participants: [] as Line[], removed: [] as Line[], reasons: [] as Line[] }
  readonly #sections: GrowingSection[] = []
  readonly #unread: Line[] = []
  readonly #title: Line
  /** Lines without a label go here. */
  #pile: Pile | undefined
  /** The heading of a choice, until the line that makes it. */
  #choice: Line | undefined

  constructor(title: Line) {
    this.#title = title
  }

  get report(): Report {
    return {
      title: this.#title,
      fields: this.#fields,
      ...this.#piles,
      sections: this.#sections,
      unread: this.#unread,
    }
  }

  take(line: Line): void {
    const isPlain = line.text.length <= LONGEST_LINE && !HIDDEN.test(line.text)
    const taken = isPlain && (this.#heading(line) || this.#field(line) || this.#inSection(line))
    if (taken) return
    if (isPlain && this.#pile !== undefined) this.#piles[this.#pile].push(line)
    else this.#missed(line)
  }

  /** Headings change what lines without a label mean. */
  #heading(line: Line): boolean {
    if (PARTICIPANTS.test(line.text)) return this.#opens('participants')
    if (REMOVED.test(line.text)) return this.#opens('removed', rest(line, REMOVED))
    if (REASON.test(line.text)) return this.#opens('reasons', rest(line, REASON))
    if (CHOICE.test(line.text)) {
      this.#choice = line
      return this.#opens(undefined)
    }
    const role = SECTIONS.find(([, heading]) => heading.test(line.text))?.[0]
    if (role === undefined) return false
    this.#choice = undefined
    this.#sections.push(openSection(role, line))
    return this.#opens(undefined)
  }

  #opens(pile: Pile | undefined, first?: Line): true {
    this.#pile = pile
    if (pile !== undefined && first !== undefined && first.text !== '')
      this.#piles[pile].push(first)
    return true
  }

  /** The same label twice is a contradiction that only a person can resolve: the second line is not read. */
  #field(line: Line): boolean {
    const id = (Object.keys(FIELDS) as FieldId[]).find((name) => FIELDS[name].test(line.text))
    if (id === undefined || this.#fields.has(id)) return false
    if (id !== 'participants') this.#pile = undefined
    this.#fields.set(id, { line, value: rest(line, FIELDS[id]).text })
    return true
  }

  #inSection(line: Line): boolean {
    const last = this.#sections.at(-1)
    if (last !== undefined && isFull(last)) return false
    if (EXCLUDED.test(line.text)) this.#section(line).excluded.push(line)
    else if (TOTAL.test(line.text)) this.#total(line)
    else if (CHOSEN.test(line.text)) this.#chosen(line)
    else if (ALONE.test(line.text)) this.#section(line).alone = line
    else {
      const row = readRow(line)
      if (row === undefined) return false
      this.#withoutNumber(row)
      place(this.#section(line), row)
    }
    this.#pile = undefined
    return true
  }

  #total(line: Line): void {
    const count = readWhole(rest(line, TOTAL).text)
    openBallot(
      this.#section(line),
      count === undefined ? undefined : { line, count: Number(count) },
    )
    if (count === undefined) this.#unread.push(line)
  }

  /** A member right after the heading of a choice is the chosen one, though the line with the number is not there. */
  #withoutNumber({ ordinal }: Row): void {
    const heading = this.#choice
    this.#choice = undefined
    const ballot = this.#sections.at(-1)?.ballots.at(-1)
    if (heading === undefined || ordinal !== undefined || ballot === undefined) return
    if (ballot.rows.length > 0) ballot.picks.push({ line: heading })
  }

  #chosen(line: Line): void {
    this.#choice = undefined
    const number = readWhole(rest(line, CHOSEN).text)
    const section = this.#section(line)
    const ballot = section.ballots.at(-1) ?? openBallot(section)
    ballot.picks.push({ line, ...(number !== undefined && { number }) })
  }

  /** A list without a heading is a section of its own. */
  #section(line: Line): GrowingSection {
    const last = this.#sections.at(-1)
    if (last !== undefined) return last
    const section = openSection('other', line)
    this.#sections.push(section)
    return section
  }

  #missed(line: Line): void {
    const ballot = this.#sections.at(-1)?.ballots.at(-1)
    if (ballot !== undefined && ballot.picks.length === 0) ballot.unread.push(line)
    else this.#unread.push(line)
  }
}

function rest({ no, text }: Line, label: RegExp): Line {
  return { no, text: text.replace(label, '').trim() }
}
