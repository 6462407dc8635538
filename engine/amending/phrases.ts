/** Words that several papers of an amendment share. */

/** `2026-03-05` → «05.03.2026». */
export const ukrainianDay = (iso: string): string => iso.replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1')
