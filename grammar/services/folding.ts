/** What can be folded away: statements of several lines, sections between comment lines, comments. */
import type { Folding } from './types.ts'
import type { Document } from './workspace/document.ts'
import type { Workspace } from './workspace/workspace.ts'

/** A comment that draws a line begins a section: `# ---- 4. Хто не одержує справ`. */
const RULE = /^\s*#\s*-{4,}/

export function folding(workspace: Workspace, path: string): readonly Folding[] {
  const document = workspace.documents.get(path)
  if (document === undefined) return []
  const all = [...statements(document), ...sections(document), ...comments(document)]
  return all.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)
}

function statements({ segments, lines }: Document): readonly Folding[] {
  return segments.map(({ span }) => ({
    start: lines.positionOf(span.start).line,
    end: lines.positionOf(span.end).line,
    kind: 'statement',
  }))
}

function sections({ text }: Document): readonly Folding[] {
  const lines = text.split(/\r\n|[\r\n]/)
  const starts = lines.flatMap((line, index) => (RULE.test(line) ? [index + 1] : []))
  return starts.map((start, index) => {
    let end = (starts[index + 1] ?? lines.length + 1) - 1
    while (end > start && lines[end - 1]?.trim() === '') end--
    return { start, end, kind: 'section' }
  })
}

/** Comment lines that stand together, except one that begins a section. */
function comments({ lexed, lines, text }: Document): readonly Folding[] {
  const found: Folding[] = []
  for (const { span } of lexed.comments) {
    const { line, column } = lines.positionOf(span.start)
    const alone = text.slice(span.start - column + 1, span.start).trim() === ''
    const last = found.at(-1)
    if (!alone || RULE.test(text.slice(span.start, span.end))) continue
    if (last?.end === line - 1) found.splice(-1, 1, { ...last, end: line })
    else found.push({ start: line, end: line, kind: 'comment' })
  }
  return found
}
