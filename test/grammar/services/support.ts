/** A small workspace for the tests of the editor's services, the shipped one, and texts with a cursor in them. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  openWorkspace,
  withFile,
  type Position,
  type Workspace,
} from '../../../grammar/services/index.ts'
import { formatText, namesOf } from '../../../grammar/index.ts'
import type { Document } from '../../../grammar/services/workspace/document.ts'
import { policyFiles } from '../../support/shipped-policies.ts'
import { FACTS, HEADER } from '../check/support.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const BASE = 'base.zasady'
export const FACTS_PATH = 'facts.zasady'

let shippedOnce: Workspace | undefined

/** Every policy that the project ships. */
export const shipped = (): Workspace =>
  (shippedOnce ??= openWorkspace(
    policyFiles('policies').filter(({ path }) => path.endsWith('.zasady')),
    sha256,
  ))

export const EXAMPLE = 'courts/second/2026-01-15-no-1.zasady'
export const DESN = 'courts/desnianskyi/2025-03-28-no-3.zasady'

/** A small court with these statements. */
export const court = (
  statements: string,
  others: Readonly<Record<string, string>> = {},
): Workspace =>
  openWorkspace(
    [
      { path: FACTS_PATH, text: FACTS },
      { path: BASE, text: HEADER + statements },
      ...Object.entries(others).map(([path, text]) => ({ path, text })),
    ],
    sha256,
  )

const CURSOR = '▮'

/** The small court with statements in which `▮` is the cursor. */
export function courtAt(statements: string): {
  workspace: Workspace
  path: string
  position: Position
} {
  const workspace = court(statements.replace(CURSOR, ''))
  const position = documentOf(workspace, BASE).lines.positionOf(
    HEADER.length + statements.indexOf(CURSOR),
  )
  return { workspace, path: BASE, position }
}

export function documentOf(workspace: Workspace, path: string): Document {
  const document = workspace.documents.get(path)
  if (document === undefined) throw new Error(`no file ${path}`)
  return document
}

/** The position some letters into the first occurrence of a text. */
export function within(workspace: Workspace, path: string, text: string, by = 1): Position {
  const { text: whole, lines } = documentOf(workspace, path)
  const at = whole.indexOf(text)
  if (at < 0) throw new Error(`${path} has no «${text}»`)
  return lines.positionOf(at + by)
}

/** A shipped file with some of its text cut out, doubled or replaced by something hostile. */
export const mutated = fc
  .record({
    file: fc.nat(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 60 }),
    instead: fc.constantFrom(
      '',
      '"',
      '{',
      ')',
      '«',
      '/',
      ' . ',
      '.',
      '\n',
      '# ',
      'якщо ',
      'із',
      '| ',
      '\u202e',
      '№',
    ),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ file, at, length, instead, place }) => {
    const workspace = shipped()
    const documents = [...workspace.documents.values()]
    const document = documents[file % documents.length]
    if (document === undefined) throw new Error('no files are shipped')
    const from = Math.floor(at * document.text.length)
    const text = document.text.slice(0, from) + instead + document.text.slice(from + length)
    const changed = withFile(workspace, { path: document.path, text })
    // Near the damage as often as elsewhere.
    const offset = place < 0.5 ? from + Math.floor(place * 40) : Math.floor(place * text.length)
    return { workspace: changed, path: document.path, offset, text }
  })

let englishOnce: Workspace | undefined

/** The same policies with English keywords and names. */
export const english = (): Workspace =>
  (englishOnce ??= openWorkspace(translated(shipped()), sha256))

function translated(workspace: Workspace): readonly { path: string; text: string }[] {
  return [...workspace.documents.values()].flatMap(({ path, unit }) => {
    const [checking] = workspace.checkingsOf(path)
    if (checking === undefined || unit === undefined) return []
    const { resolved } = checking.examined
    const files = [...resolved.libraries, resolved.base, ...resolved.amendments]
    const canonical =
      files.find(({ written }) => written === unit)?.canonical ??
      resolved.facts[checking.group.facts.findIndex((one) => one.unit === unit)]
    const names = namesOf(
      resolved.vocabulary,
      files.map((one) => one.canonical),
    )
    return canonical === undefined
      ? []
      : [{ path, text: formatText(canonical, { lang: 'en', names }) }]
  })
}
