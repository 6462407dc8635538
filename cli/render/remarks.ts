/**
 * Remarks on policies for people and for programs.
 */
import {
  type Diagnostic,
  inOrder,
  positionAt,
  renderDiagnostic,
  type Source,
} from '../../grammar/index.ts'
import type { LoadedPolicy } from '../load-policy.ts'
import type { Lang } from '../text.ts'
import type { Paint } from './colour.ts'
import { counted, type Noun } from './plural.ts'

type Sources = ReadonlyMap<string, Source>

const LABELS = {
  error: { uk: 'помилка', en: 'error' },
  warning: { uk: 'зауваження', en: 'warning' },
} as const

/** Each remark once, file by file; `said` remembers what other policies that share a file have shown. */
export function remarksText(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  lang: Lang,
  paint: Paint,
  said: Set<string> = new Set(),
): string {
  const texts = [...Map.groupBy(diagnostics, ({ path }) => path).values()]
    .flatMap(inOrder)
    .map((one) => remarkText(one, sources, lang, paint))
  const fresh = texts.filter((text) => !said.has(text))
  for (const text of fresh) said.add(text)
  return fresh.map((text) => `${text}\n\n`).join('')
}

/** The place, the line with carets, the code, the words and the help. */
function remarkText(diagnostic: Diagnostic, sources: Sources, lang: Lang, paint: Paint): string {
  const { severity, code } = diagnostic
  const source = sources.get(diagnostic.path) ?? { path: diagnostic.path, text: '' }
  const [place = '', ...rest] = renderDiagnostic(diagnostic, source, lang).split('\n')
  const mark = severity === 'error' ? paint.bad : paint.attention
  const label = mark(`${LABELS[severity][lang]} ${code}`)
  return [`${paint.bold(place)}: ${label}`, ...rest].join('\n')
}

/** The same for programs: places in lines and columns from 1. */
export function remarkJson(diagnostic: Diagnostic, sources: Sources, lang: Lang) {
  const { code, severity, path, span, message, help } = diagnostic
  const source = sources.get(path) ?? { path, text: '' }
  const start = positionAt(source, span.start)
  const end = positionAt(source, span.end)
  return {
    code,
    severity,
    path,
    start,
    end,
    message: message[lang],
    ...(help !== undefined && { help: help[lang] }),
  }
}

const ERRORS: Noun = { uk: ['помилка', 'помилки', 'помилок'], en: ['error', 'errors'] }
const WARNINGS: Noun = {
  uk: ['зауваження', 'зауваження', 'зауважень'],
  en: ['warning', 'warnings'],
}

const DRAFT = { uk: 'проєкт', en: 'draft' } as const

/** One line about one policy. */
export function summaryText(loaded: LoadedPolicy, lang: Lang, paint: Paint) {
  const { document, diagnostics, draft } = loaded
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const counts = [
    ...(errors > 0 ? [counted(errors, ERRORS, lang)] : []),
    ...(warnings > 0 ? [counted(warnings, WARNINGS, lang)] : []),
  ].join(', ')
  const clean = lang === 'uk' ? 'зауважень немає' : 'no remarks'
  const painted = errors > 0 ? paint.bad(counts) : paint.attention(counts)
  const name = draft === undefined ? document : `${document} (${DRAFT[lang]} ${draft})`
  return `${name}: ${counts === '' ? paint.good(clean) : painted}`
}
