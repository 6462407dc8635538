/** A sentence in both languages, and which of them the user asked for. */
export interface Text {
  readonly uk: string
  readonly en: string
}

export type Lang = keyof Text
