/**
 * Completion: a file and a position in; what may be written there, out.
 *
 * The grammar says which words and kinds of names can come next; the files say which names there are.
 * What is typed need not be whole, nor in the right alphabet, and the text around need not parse.
 */
import type { Lang } from '../../source/text.ts'
import type { CompletionItem, InLanguage, Position } from '../types.ts'
import type { Document } from '../workspace/document.ts'
import { ownFiles } from '../workspace/statements.ts'
import { filesOf } from '../workspace/groups.ts'
import { once } from '../workspace/document.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Candidate } from './candidate.ts'
import { candidatesAt } from './candidates-at.ts'
import type { Asked } from './candidates.ts'
import { fragmentsAt, type Fragment } from './fragments.ts'
import { matcherOf } from './matching.ts'
import { placeIn, placeOf, type Place } from './place.ts'
import { contextOf, scopeAt } from './scope-at.ts'
import { insideText } from './texts.ts'
import { yamlOffers } from './yaml/yaml-completion.ts'

/** What may be written at a position, the likeliest first. */
export function completion(
  workspace: Workspace,
  path: string,
  position: Position,
  { lang: shown }: InLanguage,
): readonly CompletionItem[] {
  const document = workspace.documents.get(path)
  if (document === undefined) return []
  const offset = document.lines.offsetOf(position)
  if (document.form === 'yaml')
    return inOrder(
      yamlOffers(workspace, document, offset, shown).flatMap(({ candidates, fragment }) =>
        matching(candidates, fragment, document),
      ),
    )
  if (document.lexed.comments.some(({ span }) => span.start < offset && offset <= span.end))
    return []
  const text = insideText(document, offset)
  if (text?.kind === 'words') return []
  const start = text?.kind === 'hole' ? text.start : text?.start
  const fragments = fragmentsAt(document.text, offset, start)
  const found = fragments.flatMap((fragment) => {
    const place =
      text?.kind === 'hole'
        ? holePlace(document, text, fragment)
        : placeIn(document, fragment.start)
    const asked = askedAt(workspace, document, place, text?.kind === 'hole' ? text.lang : undefined)
    const said = { ...asked, shown, typed: fragment.typed }
    return matching(candidatesAt(place, document, said, fragment), fragment, document)
  })
  return inOrder(found)
}

function holePlace(
  document: Document,
  { from, lang }: { readonly from: number; readonly lang: Lang },
  { start }: Fragment,
): Place {
  return placeOf(document.text.slice(from, start), lang, from, 'expression')
}

/** What the rows of candidates look at; the names of a hole are those of the rule around it. */
function askedAt(
  workspace: Workspace,
  document: Document,
  place: Place,
  holeLang: Lang | undefined,
): Omit<Asked, 'shown' | 'typed'> {
  const [checking] = workspace.checkingsOf(document.path)
  const context = contextOf(workspace, document)
  const file =
    holeLang === undefined
      ? context
      : { ...context.inLanguage(holeLang), report: context.report, types: context.types }
  const outer = holeLang === undefined ? place : placeIn(document, place.origin)
  const bound = once(() => scopeAt(outer, context))
  return {
    place,
    own: checking ? ownFilesOf(document, checking) : [document],
    all: checking ? filesOf(checking.group) : [...workspace.documents.values()],
    file,
    scope: once(() => (holeLang === undefined ? bound() : { ...bound(), file })),
  }
}

/** A library has clauses of its own. */
const ownFilesOf = (
  document: Document,
  { group }: { readonly group: Parameters<typeof ownFiles>[0] },
) => (group.libraries.some((one) => one === document) ? [document] : ownFiles(group))

function matching(
  candidates: readonly Candidate[],
  fragment: Fragment,
  { lines }: Document,
): readonly CompletionItem[] {
  const match = matcherOf(fragment.typed)
  const range = lines.rangeOf(fragment)
  return candidates.flatMap(({ kind, word, insert, detail, also = [], rank }): CompletionItem[] => {
    const matched = match([word, ...also])
    if (matched === undefined || (fragment.keywordsOnly && !word.includes(' '))) return []
    return [
      {
        kind,
        label: word.replace(/^\./, ''),
        insert: insert ?? word,
        range,
        ...(detail !== undefined && { detail }),
        // What the word itself does not begin with, the editor would leave out.
        filter: (match([word])?.distance ?? 2) < 2 ? word : fragment.typed,
        // Several words that all fit can hardly mean anything else.
        rank: fragment.keywordsOnly ? matched.distance : matched.distance * 10 + rank,
      },
    ]
  })
}

/** The likeliest first; of the same word, the one that takes more of what was typed. */
function inOrder(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const found = new Map<string, CompletionItem>()
  for (const one of items) {
    const key = `${one.kind} ${one.insert}`
    const known = found.get(key)
    if (known === undefined || one.rank < known.rank) found.set(key, one)
  }
  return [...found.values()].toSorted((a, b) => a.rank - b.rank)
}
