/**
 * A remark on a source text: what is wrong, where, and what would help, in both languages.
 *
 * A mistake of an author is a value of this type and never an exception. The code is stable
 * (`stage/what-is-wrong`); tests and tools rely on it, never on the words.
 */
import type { Lang, Span } from './text.ts'

/** Words for people in both languages, always both. */
export type Message = Readonly<Record<Lang, string>>

export type Severity = 'error' | 'warning'

/** Another place that explains the remark: the first definition, the bracket that was opened. */
export interface Related {
  readonly span: Span
  readonly message: Message
  /** Only when it is another file than the diagnostic's own. */
  readonly path?: string
}

export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  /** Lower case, no full stop, the author's word in backticks. */
  readonly message: Message
  readonly help?: Message
  readonly related?: readonly Related[]
  /** The file; empty until a stage that knows the file says so (see {@link inFile}). */
  readonly path: string
}

export interface Details {
  readonly message: Message
  readonly help?: Message | undefined
  readonly related?: readonly Related[] | undefined
}

/** A remark that stops the policy from being used. */
export function error(code: string, span: Span, details: Details): Diagnostic {
  return diagnostic('error', code, span, details)
}

/** A remark that leaves the policy usable. */
export function warning(code: string, span: Span, details: Details): Diagnostic {
  return diagnostic('warning', code, span, details)
}

/** The same remarks with the file they are about; one that names a file already keeps it. */
export function inFile(path: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((one) => (one.path === '' ? { ...one, path } : one))
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** In the order of the text; remarks on one place keep their order. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.span.start - b.span.start)
}

function diagnostic(severity: Severity, code: string, span: Span, details: Details): Diagnostic {
  const { message, help, related } = details
  return {
    code,
    severity,
    span,
    message,
    ...(help !== undefined && { help }),
    ...(related !== undefined && related.length > 0 && { related }),
    path: '',
  }
}
