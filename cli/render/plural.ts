/**
 * A number with its noun in the right form: 1 суддя, 2 судді, 5 суддів.
 */
import { plural } from '../../grammar/index.ts'
import type { Lang } from '../text.ts'

/** The Ukrainian forms for 1, 2 and 5, and the English ones for 1 and 2. */
export interface Noun {
  readonly uk: readonly [one: string, few: string, many: string]
  readonly en: readonly [one: string, other: string]
}

export function counted(count: number, { uk, en }: Noun, lang: Lang): string {
  return `${count} ${plural(count, lang, lang === 'uk' ? uk : [en[0], en[1], en[1]])}`
}
