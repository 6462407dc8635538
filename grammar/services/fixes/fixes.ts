/**
 * Ways out of mistakes, where there is a certain one: a remark in, changes of the text out.
 *
 * One table: the code of the remark → what can be done about it. A way out of a mistake of spelling
 * is offered only when the statement reads better with it; that is tried, not assumed.
 */
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Document } from '../workspace/document.ts'
import type { Checking } from '../workspace/workspace.ts'
import type { QuickFix } from '../types.ts'
import { missingKeyword } from './missing-keyword.ts'
import { missingCitation } from './missing-citation.ts'
import type { Proposal, Way } from './proposal.ts'
import {
  closingQuotes,
  didYouMean,
  insertBefore,
  presence,
  removed,
  replacement,
  written,
} from './simple.ts'
import { proven } from './proven.ts'
import { sameUnit } from './same-unit.ts'

const WAYS: Readonly<Record<string, readonly Way[]>> = {
  'lex/hidden-character': [removed],
  'lex/stray-character': [replacement],
  'lex/wrong-quotes': [closingQuotes],
  'syntax/missing-citation': [missingCitation],
  'syntax/missing-when': [insertBefore],
  'syntax/unexpected': [insertBefore],
  'syntax/unopened-bracket': [removed],
  'syntax/bare-days': [written],
  'syntax/wrong-lang': [written],
  'syntax/expected': [missingKeyword],
  'syntax/incomplete': [missingKeyword],
  'check/different-units': [sameUnit],
  'check/compare-with-none': [presence],
  'check/control-character': [removed],
}

/** What an author can do about a remark by one click. */
export function fixesFor(
  diagnostic: Diagnostic,
  document: Document,
  checking: Checking | undefined,
): readonly QuickFix[] {
  const ways = [didYouMean, ...(WAYS[diagnostic.code] ?? [])]
  const proposals = ways.flatMap((way) => way({ diagnostic, document, checking }))
  return proven(proposals, diagnostic, document).map(({ title, span, newText }: Proposal) => ({
    title,
    edits: [{ range: document.lines.rangeOf(span), newText }],
  }))
}
