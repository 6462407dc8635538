/**
 * The same file in Ukrainian, in English, as YAML: a path and a form in; the file in its new form out.
 *
 * Going back to a form from a text that was not touched gives the very text one came from.
 */
import type { PolicySession } from '../../../monaco/index.ts'

export type Form = 'uk' | 'en' | 'yaml'

type Text = Readonly<Record<'uk' | 'en', string>>
export type Switched =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: Text }

interface Origin {
  /** What was made of it; while it stands, the origin is the same policy. */
  readonly made: string
  readonly path: string
  readonly text: string
  readonly form: Form
}

/** The first word of a text is a keyword of its language. */
export function formOf(path: string, text: string): Form {
  if (/\.ya?ml$/.test(path)) return 'yaml'
  const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line)) ?? ''
  return /^\s*[A-Za-z]/.test(first) ? 'en' : 'uk'
}

export interface Forms {
  readonly change: (path: string, to: Form) => Promise<Switched>
}

export function formsOf(session: PolicySession): Forms {
  const origins = new Map<string, readonly Origin[]>()
  return {
    async change(path, to) {
      const text = session.text(path)
      const known = (origins.get(path) ?? []).find((one) => one.form === to && one.made === text)
      const made = known ?? (await translated(session, path, to))
      if ('reason' in made) return { ok: false, reason: made.reason }
      const before: Origin = { made: made.text, path, text, form: formOf(path, text) }
      const earlier = (origins.get(path) ?? [])
        .filter((one) => one.made === text && one.form !== to)
        .map((one) => ({ ...one, made: made.text }))
      origins.set(made.path, [...earlier, before])
      if (made.path === path) session.setText(path, made.text)
      else session.replace(path, { path: made.path, text: made.text })
      return { ok: true, path: made.path }
    },
  }
}

async function translated(session: PolicySession, path: string, to: Form) {
  const answer = await session.ask('translation', [path, to])
  if (answer === undefined) return { reason: NO_ANSWER }
  if (!answer.ok) return { reason: answer.reason }
  return { path: pathIn(path, to), text: answer.text }
}

const pathIn = (path: string, to: Form): string =>
  path.replace(/\.(?:zasady|ya?ml)$/, to === 'yaml' ? '.yaml' : '.zasady')

const NO_ANSWER: Text = { uk: 'відповіді не було', en: 'there was no answer' }
