/**
 * Texts say what they show: no invisible characters that reorder them, no words with letters
 * of two alphabets (which search and comparison miss).
 */
import type { Span } from '../../source/text.ts'
import type { Report } from '../report.ts'
import type { PolicyView } from './view.ts'

export function texts({ files }: PolicyView): void {
  for (const { unit, report } of files) visit(unit, { start: 0, end: 0 }, report)
}

/** Goes through the tree; a text without a span of its own is reported at the node that holds it. */
function visit(node: unknown, outer: Span, report: Report): void {
  if (typeof node === 'string') checkControl(node, outer, report)
  else if (Array.isArray(node)) for (const item of node) visit(item, outer, report)
  else if (typeof node === 'object' && node !== null) {
    const span = 'span' in node ? (node.span as Span) : outer
    if ('uk' in node && typeof node.uk === 'string') checkProse(node.uk, span, report)
    if ('en' in node && typeof node.en === 'string') checkProse(node.en, span, report)
    for (const key in node)
      if (!NO_TEXTS.has(key)) visit(node[key as keyof typeof node], span, report)
  }
}

/** Where no words of the author's stand. */
const NO_TEXTS: ReadonlySet<string> = new Set(['comments', 'span', 'kind'])

const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

function checkControl(text: string, span: Span, report: Report): void {
  const mark = INVISIBLE.exec(text)?.[0]
  if (mark === undefined) return
  const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  report.add('check/control-character', span, { mark: `U+${code}` }, { at: mark })
}

const LATIN = /\p{Script=Latin}/u
const CYRILLIC = /\p{Script=Cyrillic}/u

const isMixed = (text: string): boolean => LATIN.test(text) && CYRILLIC.test(text)

/** Holes of explanations are code, not prose. */
function checkProse(text: string, span: Span, report: Report): void {
  if (!isMixed(text)) return
  const words = text.replaceAll(/\{[^{}]*\}/g, ' ').match(/[\p{L}’'ʼ]+/gu) ?? []
  for (const word of words) {
    if (isMixed(word)) report.add('check/mixed-script-text', span, { word }, { at: word })
  }
}
