/** The changes of all files that a renaming makes. */
import type { Lang, Name } from '../../source/text.ts'
import type { PlacedOccurrence } from '../names/lookup.ts'
import type { FileEdits, TextEdit } from '../types.ts'
import { otherOf } from '../words.ts'

/** New words for one half of a name, or for both. */
export type NewNames = Partial<Name>

/** What a name is called now: an unpaired one is the same in both languages, but for an entity's name. */
export function namesIn(places: readonly PlacedOccurrence[]): Name {
  const [first] = places.filter(({ occurrence }) => occurrence.role === 'declaration')
  if (first === undefined) throw new Error('a name without a declaration was to be renamed')
  const { thing, word, lang } = first.occurrence
  if (thing.kind === 'variable') return thing.names
  const other = places.find(
    ({ document, occurrence }) =>
      document === first.document &&
      occurrence.role === 'declaration' &&
      occurrence.lang === otherOf(lang),
  )
  const second = other?.occurrence.word ?? word
  return lang === 'uk' ? { uk: word, en: second } : { uk: second, en: word }
}

/** Each place gets the new word of the half that it says. */
export function editsOf(
  places: readonly PlacedOccurrence[],
  now: Name,
  next: NewNames,
): readonly FileEdits[] {
  const edits = new Map<string, TextEdit[]>()
  for (const place of places) {
    const { document, occurrence } = place
    const newText = isAlone(place) ? declared(place, places, now, next) : next[halfOf(place, now)]
    if (newText === undefined || newText === occurrence.word) continue
    const edit = { range: document.lines.rangeOf(occurrence.span), newText }
    edits.set(document.path, [...(edits.get(document.path) ?? []), edit])
  }
  return [...edits].map(([path, all]) => ({ path, edits: all }))
}

function halfOf({ occurrence: { word, lang } }: PlacedOccurrence, now: Name): Lang {
  if (now.uk === now.en) return lang
  return word === now.uk ? 'uk' : 'en'
}

/** A declaration that gives one name for both languages. */
function isAlone({
  document: { text },
  occurrence: { role, span, yamlName },
}: PlacedOccurrence): boolean {
  if (yamlName !== undefined) return yamlName === 'alone'
  return role === 'declaration' && text[span.end] !== '/' && text[span.start - 1] !== '/'
}

/** `ім’я`, or `ім’я/name` (`{uk: ім’я, en: name}` in YAML) where the halves differ from now on and the other is said somewhere. */
function declared(
  { document: { lang }, occurrence: { yamlName } }: PlacedOccurrence,
  places: readonly PlacedOccurrence[],
  now: Name,
  next: NewNames,
): string {
  const other = otherOf(lang)
  const after = { ...now, ...next }
  const isSaid = next[other] !== undefined || places.some((one) => halfOf(one, now) === other)
  if (after.uk === after.en || !isSaid) return after[lang]
  return yamlName === undefined
    ? `${after[lang]}/${after[other]}`
    : `{uk: ${after.uk}, en: ${after.en}}`
}
