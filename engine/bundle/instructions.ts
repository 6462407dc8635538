/**
 * What a bundle says to people: how to repeat the draw with `sha256sum` and shell arithmetic, with the numbers of this
 * case, and where the independent verifiers are. Means nothing to a verifier.
 */
import { SOURCE_NOTES } from '../draw/randomness.ts'
import { DRAW_PHRASES } from '../explain/draw-phrases.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Bundle } from './bundle.ts'
import { byHand, HEX_OF_48_BITS, type SeatByHand } from './by-hand.ts'

type Told = Omit<Bundle, 'instructions'>
type Lang = keyof Bundle['instructions']

/** For a bundle in a file `bundle.json`. */
export function instructions(bundle: Told): Bundle['instructions'] {
  return { uk: inLang(bundle, 'uk'), en: inLang(bundle, 'en') }
}

function inLang(bundle: Told, lang: Lang): string {
  const { case: caseId, attempt, record } = bundle
  const phrases = PHRASES[lang]
  return [
    phrases.head(caseId, attempt),
    phrases.digest,
    `${manifestCommand(bundle)}  # ${record.manifest_digest}`,
    `M=${record.manifest_digest}`,
    phrases.number(SOURCE_NOTES[record.randomness.source].called[lang]),
    `R=${record.randomness.value}`,
    ...byHand(record).flatMap((seat) => seatLines(seat, lang)),
    phrases.rest,
  ].join('\n')
}

/** The manifest in the file, by its place from the end: what stands after it does not depend on these words. */
export function manifestBytes(bundle: Told): { readonly fromEnd: number; readonly length: number } {
  const { openings, origin, policy_files, record, verifier_keys, manifest } = bundle
  const length = Buffer.byteLength(canonicalJson(manifest))
  // In place of the `{` that opens the fields after it there is a comma.
  const after = canonicalJson({ openings, origin, policy_files, record, verifier_keys })
  return { length, fromEnd: length + Buffer.byteLength(after) }
}

function manifestCommand(bundle: Told): string {
  const { fromEnd, length } = manifestBytes(bundle)
  return `printf '%s' "$(cat bundle.json)" | tail -c ${fromEnd} | head -c ${length} | sha256sum`
}

function seatLines({ drawn, lines, total, tickets }: SeatByHand, lang: Lang): readonly string[] {
  const phrases = PHRASES[lang]
  const weights = lines.map(({ id, weight }) => `${oneLine(id)} ${weight}`).join(', ')
  const sum = lines.map(({ weight }) => weight).join(' + ')
  const { interval, winner, k } = drawn
  return [
    phrases.seat(drawn.seat, DRAW_PHRASES[lang].roles[drawn.role] ?? oneLine(drawn.role), weights),
    `W=$(( ${sum} ))  # ${total}`,
    ...tickets.flatMap((ticket) => [
      ticketCommand(drawn.seat, ticket.try),
      `echo $(( 16#\${h:0:${HEX_OF_48_BITS}} ))  # ${ticket.n}${ticket.isFair ? '' : phrases.passed}`,
    ]),
    `echo $(( 16#\${h:0:${HEX_OF_48_BITS}} % W ))  # ${k}`,
    phrases.winner(k, interval.first, interval.last, oneLine(winner)),
  ]
}

/** Lines of these words are typed into a shell: an id must not begin a line of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{C}]+/gu, ' ')

/** h of one try; M and R are variables. */
export const ticketCommand = (seat: number, attempt: number): string =>
  String.raw`h=$(printf 'court-draw-v1\n%s\n%s\n%s\n%s\n' "$M" "$R" ${seat} ${attempt} | sha256sum)`

const PHRASES = {
  uk: {
    head: (caseId: string, attempt: number) =>
      `Розподіл справи ${caseId}, спроба ${attempt}: як перевірити його власноруч у bash. Команди дають те, що написано після #.`,
    digest:
      '1. Усе, на чому ґрунтується розподіл, закріплено до появи випадкового числа: це маніфест, він є в цьому файлі, його дайджест — M.',
    number: (source: string) => `2. Випадкове число R; джерело: ${source}.`,
    seat: (seat: number, role: string, weights: string) =>
      `3.${seat}. Місце ${seat} (${role}). Ваги: ${weights}.`,
    passed: ': у хвості діапазону, наступна спроба',
    winner: (k: string, first: string, last: string, winner: string) =>
      `Число ${k} лежить в інтервалі ${first}–${last}: ${winner}.`,
    rest: 'Підпис контрольної точки, місце записів у журналі, походження R і решту дайджестів перевіряють незалежні програми в теці verify/ проєкту (не потребують ні рушія, ні мережі) або zasady verify.',
  },
  en: {
    head: (caseId: string, attempt: number) =>
      `Distribution of case ${caseId}, attempt ${attempt}: how to check it yourself in bash. The commands print what stands after #.`,
    digest:
      '1. All that the draw rests on was fixed before the random number existed: it is the manifest, it is in this file, its digest is M.',
    number: (source: string) => `2. The random number R; source: ${source}.`,
    seat: (seat: number, role: string, weights: string) =>
      `3.${seat}. Seat ${seat} (${role}). Weights: ${weights}.`,
    passed: ': in the tail of the range, next try',
    winner: (k: string, first: string, last: string, winner: string) =>
      `The number ${k} lies in the interval ${first}–${last}: ${winner}.`,
    rest: 'The signature of the checkpoint, the places of the entries in the ledger, the origin of R and the other digests are checked by the independent programs in the folder verify/ of the project (they need neither the engine nor a network), or by zasady verify.',
  },
} as const
