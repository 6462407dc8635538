/** What came of a matter, in words; a word that is not known yet stands as it is. */
export const outcomeName = (outcome: string, names: Readonly<Record<string, string>>): string =>
  names[outcome] ?? outcome
