/** Where something stands in a source text: half-open offsets in UTF-16 code units, never NaN. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An author's text in Ukrainian and, where the author gave it, in English. */
export interface Text {
  readonly uk: string
  readonly en?: string
}

/** A name that an author gave, in both languages; where he gave one only, both are the same. */
export interface Name {
  readonly uk: string
  readonly en: string
}

/** The two keyword languages. */
export type Lang = 'uk' | 'en'
