/** Which files of a session differ from those it began with. */
import type { TypedFile } from '../../../../api/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'

export function typedFiles(
  session: PolicySession,
  texts: readonly TypedFile[],
): readonly TypedFile[] {
  const kept = new Map(texts.map(({ path, text }) => [path, text]))
  return session
    .state()
    .paths.map((path) => ({ path, text: session.text(path) }))
    .filter(({ path, text }) => kept.get(path) !== text)
}

/** The files to begin with: a try-out stands in the place of the texts it changed. */
export function startingFiles(
  texts: readonly TypedFile[],
  typed: readonly TypedFile[],
): readonly TypedFile[] {
  const stems = new Map(typed.map((file) => [stemOf(file.path), file]))
  return texts.map(({ path, text }) => stems.get(stemOf(path)) ?? { path, text })
}

/** One file in its two spellings. */
const stemOf = (path: string): string => path.replace(/\.(?:zasady|ya?ml)$/, '')
