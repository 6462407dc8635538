/** Long digests on paper: groups of eight, which a line can break between and an eye can compare. */
export const inGroups = (hex: string): string => hex.replaceAll(/(.{8})(?=.)/g, '$1 ')
