/**
 * The text of a summons as it is sent: a text and the chosen way in, the same text in the alphabet of that way out.
 *
 * Latin letters are a permission: they are used where the policy permits them and the caller asks for them.
 */
import type { Words } from '../facts/problem.ts'
import { NOTES } from './plan-words.ts'
import { segmentsOf } from './segments.ts'
import { type Transliteration, transliterate } from './transliteration.ts'
import { type Choice, latinOf, type Way } from './ways.ts'

export interface Written {
  readonly sent: { readonly channel?: string; readonly alphabet?: string; readonly text: string }
  /** How many SMS the text takes in either alphabet. */
  readonly segments: { readonly cyrillic: number; readonly latin: number }
  readonly notes: readonly Words[]
}

interface Ways {
  readonly all: readonly Way[]
  readonly choice: Choice
}

/** Puts the text into Latin letters where that is permitted, possible and wanted. */
export function writtenIn(text: string, { all, choice }: Ways, wantsLatin: boolean): Written {
  const latin = transliterate(text)
  const segments = { cyrillic: segmentsOf(text).segments, latin: segmentsOf(latin.text).segments }
  const latinWay = choice.way && latinOf(all, choice.way)
  const permitted = latinWay !== undefined && choice.againstLatin.length === 0
  if (wantsLatin && permitted && latin.unknown.length === 0) {
    const { channel, alphabet } = latinWay
    return { sent: { channel, alphabet, text: latin.text }, segments, notes: simplified(latin) }
  }
  const told = permitted
    ? notesOnPermitted(latin, segments, wantsLatin)
    : notesOnRefused(choice, wantsLatin)
  const notes = latinWay === undefined ? [] : told
  return { sent: { ...channelOf(choice), text }, segments, notes }
}

const channelOf = ({ way }: Choice) => way && { channel: way.channel, alphabet: way.alphabet }

const simplified = ({ simplified: signs }: Transliteration): readonly Words[] =>
  signs.length === 0 ? [] : [NOTES.simplified(signs)]

const notesOnRefused = ({ againstLatin }: Choice, wantsLatin: boolean): readonly Words[] =>
  wantsLatin ? [NOTES.latinRefused(againstLatin.map(({ id }) => id))] : []

/** Why the text goes in Cyrillic although Latin letters are permitted. */
function notesOnPermitted(
  { unknown }: Transliteration,
  { cyrillic, latin }: Written['segments'],
  wantsLatin: boolean,
): readonly Words[] {
  if (wantsLatin) return [NOTES.latinImpossible(unknown)]
  return latin < cyrillic ? [NOTES.latinCheaper(cyrillic, latin)] : []
}
