/** The facts document that the registers will give, read as a decision reads it: what is wrong with it. */
import type { Vocabulary } from '../../../grammar/index.ts'
import type { FactProblem } from '../../facts/problem.ts'
import type { FactsReader } from '../../facts/reader.ts'
import { isNamed } from '../description/subject-entity.ts'
import { factsOf } from '../facts.ts'
import { trueSince } from '../state.ts'
import type { Book } from './book.ts'

/**
 * Contradictions, references to nobody, doubles. Asked of the registers when every change has come true: what is
 * wrong only for a while is seen when a decision is asked for as of that time.
 */
export const documentCheck =
  (reader: Pick<FactsReader, 'read'>, vocabulary: Vocabulary) =>
  (book: Book): readonly FactProblem[] => {
    const asOf = Math.max(0, ...book.entries.map(trueSince))
    const read = reader.read(factsOf(book.latest, isNamed(vocabulary)), { asOf })
    return read.kind === 'problems' ? read.problems : []
  }
