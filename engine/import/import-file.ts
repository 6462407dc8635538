/**
 * A file that a court system exported in; facts of the decision contract, notes and what was left unread out.
 *
 * The file is recognised by what it says, not by its name. Nothing in it is run, and what cannot be understood is told.
 */
import { decodeHtml } from './decode-html.ts'
import { distributionProtocol } from './distribution.ts'
import type { ExclusionReason } from './exclusion-reasons.ts'
import { classed, find, textOf } from './find.ts'
import { type Element, htmlTree } from './html-tree.ts'
import { summons } from './summons.ts'
import type { FactJson, FileKind, ImportProblem, ImportResult, Note } from './types.ts'
import { videoconferenceProtocol } from './videoconference.ts'

export interface ImportOptions {
  /** Which clauses the words of the system for leaving a judge out stand for. */
  readonly reasons?: readonly ExclusionReason[]
}

/** Reads a file of any kind that is known; `name` is what messages call it. */
export function importFile(
  bytes: Uint8Array,
  name: string,
  { reasons = [] }: ImportOptions = {},
): ImportResult {
  const decoded = decodeHtml(bytes)
  if (!decoded.ok) return { problems: [decoded.problem] }
  if (!/<[a-z!]/i.test(decoded.text)) return { problems: [notHtml(name)] }
  const root = htmlTree(decoded.text)
  if (root === undefined) return { problems: [tooComplex(name)] }
  const kind = kindOf(root)
  if (kind === undefined) return { problems: [unknownLayout(name)] }
  const result = READERS[kind](root, reasons)
  if ('problems' in result) return result
  return hasHidden(result.facts)
    ? { problems: [hiddenCharacters(name)] }
    : { ...result, notes: [...decoded.notes, ...cutOff(decoded.text), ...result.notes] }
}

/** A file that was not copied whole: what is missing at its end is unknown, not undone. */
const cutOff = (text: string): readonly Note[] => (/<\/html\s*>/i.test(text) ? [] : [CUT_OFF])
const CUT_OFF: Note = {
  uk: 'файл обривається: кінця сторінки немає, тож частини відомостей може бракувати',
  en: 'the file breaks off: the end of the page is missing, and so may be some of the data',
}

type Reader = (root: Element, reasons: readonly ExclusionReason[]) => ImportResult
const READERS: Readonly<Record<FileKind, Reader>> = {
  'videoconference-protocol': videoconferenceProtocol,
  'court-summons': summons,
  'distribution-protocol': distributionProtocol,
}

function kindOf(root: Element): FileKind | undefined {
  if (find(root, classed('table-actions')) && find(root, classed('table-consisting')))
    return 'videoconference-protocol'
  const title = textOf(find(root, isTitle))
  if (title.toLowerCase().startsWith('судова повістка')) return 'court-summons'
  return title === '' ? undefined : 'distribution-protocol'
}

const TITLE = /^(?:Судова повістка|Протокол (?:повторного )?автоматизованого розподілу)/i
const isTitle = (element: Element): boolean => element.tag === 'p' && TITLE.test(textOf(element))

/** Control and bidirectional characters in a name or a number make it look like another one. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u

function hasHidden(value: FactJson): boolean {
  if (typeof value === 'string') return HIDDEN.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((part: FactJson) => hasHidden(part))
}

const notHtml = (name: string): ImportProblem => ({
  code: 'import/not-html',
  message: { uk: `\`${name}\` — не HTML`, en: `\`${name}\` is not HTML` },
})
const tooComplex = (name: string): ImportProblem => ({
  code: 'import/too-complex',
  message: {
    uk: `\`${name}\`: завелика глибина вкладення або забагато елементів`,
    en: `\`${name}\`: nested too deeply or too many elements`,
  },
})
const unknownLayout = (name: string): ImportProblem => ({
  code: 'import/unknown-layout',
  message: {
    uk: `\`${name}\` не схожий ні на протокол відеоконференції, ні на повістку, ні на протокол розподілу`,
    en: `\`${name}\` is neither a protocol of a videoconference, nor a summons, nor a protocol of distribution`,
  },
})
const hiddenCharacters = (name: string): ImportProblem => ({
  code: 'import/hidden-characters',
  message: {
    uk: `\`${name}\`: у тексті є керівні або приховані символи`,
    en: `\`${name}\`: the text holds control or hidden characters`,
  },
})
