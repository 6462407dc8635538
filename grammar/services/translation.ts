/** A file of a workspace in the other language or spelling, as the one who reads it wants it; or the remarks in the way. */
import { hasErrors, type Message } from '../source/diagnostic.ts'
import {
  factsDictionary,
  policyDictionary,
  staysInLanguage,
  translatedUnit,
  type Dictionary,
  type Target,
} from '../yaml/translated.ts'
import type { Document } from './workspace/document.ts'
import { factsIn, inputOf, type Workspace } from './workspace/workspace.ts'

export type Translated =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Message }

/** A file with mistakes is not translated: nobody would know what became of them. */
export function translation(workspace: Workspace, path: string, to: Target): Translated {
  const document = workspace.documents.get(path)
  if (document?.unit === undefined || hasErrors(document.diagnostics)) return WITH_MISTAKES
  const { unit } = document
  const words = staysInLanguage(unit, to) ? undefined : dictionaryOf(workspace, document)
  if (words === undefined && !staysInLanguage(unit, to)) return BELONGS_TO_NOTHING
  const { text } = translatedUnit(unit, to, words)
  return text === undefined ? UNSOUND : { ok: true, text }
}

function dictionaryOf(workspace: Workspace, { path, unit }: Document): Dictionary | undefined {
  if (unit?.kind === 'facts') return factsDictionary(factsIn(workspace), path)
  const [checking] = workspace.checkingsOf(path)
  if (checking === undefined) return undefined
  const input = inputOf(checking.group, workspace.sha256)
  return policyDictionary(input, path, checking.examined.checked.policy)
}

const refused = (uk: string, en: string): Translated => ({ ok: false, reason: { uk, en } })

const WITH_MISTAKES = refused(
  'файл з помилками не можна подати в іншому вигляді; спершу виправте їх',
  'a file with mistakes cannot be put into another form; put them right first',
)
const BELONGS_TO_NOTHING = refused(
  'не видно, до яких засад належить цей файл, тож назв іншою мовою немає',
  'it is not clear what policy this file belongs to, so there are no names in the other language',
)
const UNSOUND = refused(
  'файл не подано в іншому вигляді: він мав би інший зміст',
  'the file is not put into another form: it would mean something else',
)
