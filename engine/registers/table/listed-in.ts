/** The subjects of a register in the order of their paths: people look for a code, and a list has the same order twice. */
import { matches, type Register } from '../description/registers.ts'
import type { RegisterState, Subject } from '../state.ts'

export const listedIn = (
  { subject }: Register,
  subjects: RegisterState['subjects'],
): readonly Subject[] =>
  [...subjects.values()]
    .filter(({ path }) => matches(subject, path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
