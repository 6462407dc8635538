/** What a person is told about the word under the cursor: Markdown in the language asked for. */
import { spanOf } from '../../syntax/lexer.ts'
import { keywordOf } from '../../syntax/vocabulary.ts'
import { word } from '../../lexicon/words.ts'
import type { Lang, Span } from '../../source/text.ts'
import { nameAt } from '../names/lookup.ts'
import type { Hover, InLanguage, Position } from '../types.ts'
import type { Document } from '../workspace/document.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { describeThing } from './describe.ts'
import { KEYWORD_DOCS } from './keyword-docs.ts'

export function hover(
  workspace: Workspace,
  path: string,
  position: Position,
  { lang }: InLanguage,
): Hover | undefined {
  const document = workspace.documents.get(path)
  if (document === undefined) return undefined
  const here = nameAt(workspace, path, position)
  const about = here && describeThing(here.occurrence.thing, here.checking, lang)
  if (here !== undefined && about !== undefined)
    return { range: document.lines.rangeOf(here.occurrence.span), text: about }
  return keywordHover(document, document.lines.offsetOf(position), lang)
}

function keywordHover(document: Document, offset: number, lang: Lang): Hover | undefined {
  const token = document.lexed.tokens.find((one) => contains(spanOf(one), offset))
  const keyword = token && keywordOf(token.tokenType)
  if (token === undefined || keyword === undefined) return undefined
  const other = document.lang === 'uk' ? 'en' : 'uk'
  const head = `**${token.image}** · ${word(keyword, other)}`
  return {
    range: document.lines.rangeOf(spanOf(token)),
    text: `${head}\n\n${KEYWORD_DOCS[keyword][lang]}`,
  }
}

const contains = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end
