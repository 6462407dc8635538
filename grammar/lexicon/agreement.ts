/**
 * Agreement of «відомий» and «відсутній» with a fact's name, for printing.
 *
 * The text accepts any form. What is printed follows the head word of the last name: the first
 * noun of `дата_наказу` is «дата», so «дата_наказу відома». The gender is read off the ending;
 * an adjective in front («перший_день») has the gender of its noun, so its ending serves as well.
 * Nouns whose ending misleads are listed. Facts named by a verb («працює_в_суді») take «відомо».
 */
import type { Lang } from '../source/text.ts'
import { word } from './words.ts'

export type Agreement = 'masculine' | 'feminine' | 'neuter' | 'plural' | 'impersonal'

/** Nouns whose ending says something else. */
const EXCEPTIONS: Readonly<Record<string, Agreement>> = {
  суддя: 'masculine',
  голова: 'masculine',
  'ім’я': 'neuter',
  зерно: 'neuter',
  коло: 'neuter',
  число: 'neuter',
  право: 'neuter',
  місце: 'neuter',
  доказ: 'masculine',
  зустріч: 'feminine',
  річ: 'feminine',
  подорож: 'feminine',
  кров: 'feminine',
  роль: 'feminine',
  ваги: 'plural',
  дні: 'plural',
  судді: 'plural',
  ролі: 'plural',
  зали: 'plural',
  підстави: 'plural',
  має: 'impersonal',
  не: 'impersonal',
  до: 'impersonal',
  з: 'impersonal',
  в: 'impersonal',
}

/** The first rule whose ending fits decides; the order matters. */
const ENDINGS: readonly (readonly [ending: RegExp, agreement: Agreement])[] = [
  [/(?:ється|ються|ється|вся|лася|лося|лися|є|уть|ють|ить|їть)$/, 'impersonal'],
  [/(?:ано|ено|єно|ято|уто|ито)$/, 'impersonal'],
  [/(?:ання|яння|ення|іння|ття|їття|лля|ття|ддя|ззя|сся|ччя|шшя)$/, 'neuter'],
  [/(?:сть|ість|ать|путь)$/, 'feminine'],
  [/[ая]$/, 'feminine'],
  [/[ое]$/, 'neuter'],
  [/[иії]$/, 'plural'],
]

/** «раніше_визначений»: what stands before the word that agrees. */
const ADVERB = /^раніше_/

/** How a word that describes the fact agrees with its name. */
function agreeing(name: string): Agreement {
  const head = name.toLowerCase().replace(ADVERB, '').split('_')[0] ?? name
  const known = Object.hasOwn(EXCEPTIONS, head) ? EXCEPTIONS[head] : undefined
  return known ?? ENDINGS.find(([ending]) => ending.test(head))?.[1] ?? 'masculine'
}

const PRESENCE: Readonly<Record<'known' | 'none', Readonly<Record<Agreement, string>>>> = {
  known: {
    masculine: 'відомий',
    feminine: 'відома',
    neuter: 'відоме',
    plural: 'відомі',
    impersonal: 'відомо',
  },
  none: {
    masculine: 'відсутній',
    feminine: 'відсутня',
    neuter: 'відсутнє',
    plural: 'відсутні',
    impersonal: 'відсутнє',
  },
}

/** `is known` or `is none` as it is printed after a name (the last part of a path). */
export function presenceWord(test: 'known' | 'none', name: string, lang: Lang): string {
  return lang === 'uk' ? PRESENCE[test][agreeing(name)] : word(`is_${test}`, lang)
}
