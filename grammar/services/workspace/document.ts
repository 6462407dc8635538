/** One file of a workspace: its text in; its tree, tokens and remarks out, each made once. */
import { inFile, type Diagnostic } from '../../source/diagnostic.ts'
import type { Lang } from '../../source/text.ts'
import type { Unit } from '../../syntax/ast.ts'
import { detectLang } from '../../syntax/detect-lang.ts'
import { tokenize, type Lexed } from '../../syntax/lexer.ts'
import { parseText } from '../../syntax/parse.ts'
import { segmentsOf, type Segment } from '../../syntax/segments.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import { rolesIn, type PlacedToken } from '../grammar-paths/roles.ts'
import { linesOf, type Lines } from '../lines.ts'

/** A file as its caller has it. */
export interface WorkspaceFile {
  readonly path: string
  readonly text: string
}

export interface Document extends WorkspaceFile {
  readonly form: 'text' | 'yaml'
  readonly lang: Lang
  readonly unit?: Unit
  /** What reading it alone complains of. */
  readonly diagnostics: readonly Diagnostic[]
  readonly lines: Lines
  /** Empty for YAML, as are the next two. */
  readonly lexed: Lexed
  readonly segments: readonly Segment[]
  /** Every token with the rules of the grammar that it was read by. */
  readonly placed: readonly PlacedToken[]
}

const NO_TOKENS: Lexed = { tokens: [], comments: [], diagnostics: [], damaged: [] }

/** Reads a file in the spelling that its name tells. Never throws, whatever the text. */
export function documentOf({ path, text }: WorkspaceFile): Document {
  const form = /\.ya?ml$/.test(path) ? 'yaml' : 'text'
  const { unit, diagnostics } = form === 'yaml' ? parseYaml(text, path) : parseText({ path, text })
  const lang = form === 'yaml' ? (unit?.lang ?? 'uk') : detectLang(text)
  const lexed = once(() => (form === 'yaml' ? NO_TOKENS : tokenize(text, lang)))
  const segments = once(() => (form === 'yaml' ? [] : segmentsOf(text, lexed())))
  const placed = once(() => segments().flatMap(({ tokens }) => rolesIn(tokens)))
  return {
    path,
    text,
    form,
    lang,
    ...(unit && { unit }),
    diagnostics: inFile(path, diagnostics),
    lines: linesOf(text),
    get lexed() {
      return lexed()
    },
    get segments() {
      return segments()
    },
    get placed() {
      return placed()
    },
  }
}

/** Made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
