/** Names and roles of people as the court systems print them. */
/** The words of the systems for a procedural role → the value of the fact `participant.role`. */
const ROLES: Readonly<Record<string, string>> = {
  позивач: 'plaintiff',
  позивачка: 'plaintiff',
  відповідач: 'defendant',
  відповідачка: 'defendant',
  'третя особа': 'third_party',
  прокурор: 'prosecutor',
  підозрюваний: 'suspect',
  підозрювана: 'suspect',
  обвинувачений: 'accused',
  обвинувачена: 'accused',
  потерпілий: 'victim',
  потерпіла: 'victim',
  свідок: 'witness',
  експерт: 'expert',
  захисник: 'defender',
  захисниця: 'defender',
  адвокат: 'representative',
  представник: 'representative',
  представниця: 'representative',
}

/** The role that a word stands for; `undefined` for a word that is not known: a guess would be a fact. */
export function roleOf(words: string): string | undefined {
  const plain = words.toLowerCase()
  if (Object.hasOwn(ROLES, plain)) return ROLES[plain]
  return /^представни(?:к|ця) [а-яґєії’' -]+$/.test(plain) ? 'representative' : undefined
}

/** One spelling of one name: blanks and full stops as in `Суддя І.І.`. */
export const nameOf = (text: string): string => text.replace(/\. +(?=\p{Lu}\.)/gu, '.')

/** A judge of the facts. */
export type Judge = { readonly id: string; readonly surname: string }

/** A judge is told apart by the printed name; the surname is what stands before the initials. */
export function judgeNamed(name: string): Judge {
  const words = name.split(' ')
  const initials = words.findIndex((word, index) => index > 0 && /^(?:\p{Lu}\.)+$/u.test(word))
  return { id: name, surname: words.slice(0, initials < 0 ? undefined : initials).join(' ') }
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const twice = values.filter((value) => {
    const again = seen.has(value)
    seen.add(value)
    return again
  })
  return [...new Set(twice)]
}
