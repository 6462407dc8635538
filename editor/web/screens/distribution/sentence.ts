/** A phrase of the engine as a sentence: a capital in front, nothing else changed. */
export const sentence = (text: string): string =>
  `${text.slice(0, 1).toLocaleUpperCase('uk')}${text.slice(1)}`
