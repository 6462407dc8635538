/**
 * The repository as the house tests see it: paths from the root, texts, code without comments, imports.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

const NOT_OURS = new Set(['node_modules', '.git', 'coverage', 'dist'])
/** What `npm start` writes into the folder where it is run. */
const WRITTEN = 'records'

/** Every file under a folder (the whole repository by default), as sorted paths from the root. */
export function filesUnder(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && join(folder, name) !== WRITTEN)
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path)
      return entry.isFile() ? [path] : []
    })
    .toSorted()
}

/** The text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

// Strings and regular expressions are matched only so that a `//` or a quote inside them is not taken for more.
const COMMENT_OR_LITERAL = new RegExp(
  [
    /(?<comment>\/\*[\s\S]*?\*\/|\/\/.*)/,
    /'(?:\\.|[^'\\\n])*'/,
    /"(?:\\.|[^"\\\n])*"/,
    /`(?:\\.|[^`\\])*`/,
    /(?<=[=(,:;!&|?{}[\n]\s*|return\s)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** TypeScript with its comments blanked out, line numbers kept. */
export function withoutComments(code: string): string {
  return code.replace(COMMENT_OR_LITERAL, (match, comment: string | undefined) =>
    comment === undefined ? match : comment.replace(/[^\n]/g, ' '),
  )
}

const IMPORT =
  /^\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

/** What a file imports, as written. */
export function importsOf(code: string): string[] {
  return [...withoutComments(code).matchAll(IMPORT)].map(([, fixed, late]) => fixed ?? late ?? '')
}

/** A relative import as a path from the root; a library comes back as `undefined`. */
export function targetOf(importer: string, imported: string): string | undefined {
  return imported.startsWith('.') ? join(dirname(importer), imported) : undefined
}
