/** Nodes that stand on a line of their own, so that comments may stand above them. */
import fc from 'fast-check'
import { comments, some, span } from './words.ts'

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>

/** The parts as a node, absent ones left out. */
export function nodeOf<T>(parts: Parts): fc.Arbitrary<T> {
  return fc.record(parts).map((node) => some<T>({ ...node, span }))
}

/** The same with comments now and then. */
export function lineOf<T>(parts: Parts): fc.Arbitrary<T> {
  return fc
    .tuple(fc.record(parts), comments)
    .map(([node, above]) => some<T>({ ...node, ...above, span }))
}
