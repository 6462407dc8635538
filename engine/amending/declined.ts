/**
 * Citations and names of acts in the case that a sentence asks for: «підпункт 13» → «підпунктом 13», «рішення» → «рішенням».
 *
 * Only words of a closed list are declined; of anything else nothing is guessed, and the caller finds another sentence.
 */

/** The instrumental of what a citation begins with, and of the ordinal after it. */
const INSTRUMENTAL: Readonly<Record<string, string>> = {
  підпункт: 'підпунктом',
  пункт: 'пунктом',
  абзац: 'абзацом',
  розділ: 'розділом',
  додаток: 'додатком',
  речення: 'реченням',
  стаття: 'статтею',
  частина: 'частиною',
  рішення: 'рішенням',
  розпорядження: 'розпорядженням',
  наказ: 'наказом',
  постанова: 'постановою',
  ухвала: 'ухвалою',
}

const GENITIVE: Readonly<Record<string, string>> = {
  рішення: 'рішення',
  розпорядження: 'розпорядження',
  наказ: 'наказу',
  постанова: 'постанови',
  ухвала: 'ухвали',
}

/** «перший» → «першим», «третій» → «третім», «перше» → «першим», «перша» → «першою». */
function ordinal(word: string): string | undefined {
  if (
    /^(?:перш|друг|четверт|п’ят|шост|сьом|восьм|дев’ят|десят|\p{L}+надцят|двадцят)(?:ий|е)$/u.test(
      word,
    )
  )
    return word.replace(/(?:ий|е)$/u, 'им')
  if (word === 'третій' || word === 'третє') return 'третім'
  if (word === 'третя') return 'третьою'
  return /^(?:перш|друг|четверт|п’ят|шост|сьом|восьм)а$/u.test(word)
    ? word.replace(/а$/u, 'ою')
    : undefined
}

/** A number, a quoted list mark or a genitive may follow the head; anything else is left alone. */
export function instrumental(citation: string): string | undefined {
  const [head = '', next = '', ...rest] = citation.split(' ')
  const first = INSTRUMENTAL[head.toLocaleLowerCase('uk')]
  if (first === undefined) return undefined
  const second =
    /^[\d"«]/.test(next) || next === '' ? next : (ordinal(next) ?? genitiveNext(head, next))
  return second === undefined ? undefined : [first, second, ...rest].join(' ').trim()
}

/** «рішення зборів суддів»: what an act is of, is in the genitive already. */
const genitiveNext = (head: string, next: string): string | undefined =>
  head.toLocaleLowerCase('uk') in GENITIVE ? next : undefined

export function genitive(act: string): string | undefined {
  const [head = '', ...rest] = act.split(' ')
  const first = GENITIVE[head.toLocaleLowerCase('uk')]
  return first === undefined ? undefined : [first, ...rest].join(' ')
}

export const capitalised = (text: string): string =>
  text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase('uk'))
