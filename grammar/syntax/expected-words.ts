/** What could stand at a place, said to a person: «номер пункту в лапках», «`якщо` або `для кожного`». */
import type { Keyword } from '../lexicon/lexicon.ts'
import { KEYWORDS, word } from '../lexicon/words.ts'
import type { Message } from '../source/diagnostic.ts'
import type { Lang } from '../source/text.ts'
import type { Expected } from './base-parser.ts'

const SHAPES: Readonly<Record<string, Message>> = {
  Name: { uk: 'назва', en: 'a name' },
  AnyWord: { uk: 'слово', en: 'a word' },
  Member: { uk: 'назва факту після крапки', en: 'the name of a fact after a dot' },
  Text: { uk: 'текст у лапках `"…"`', en: 'a text in quotes `"…"`' },
  DateTime: { uk: 'дата з часом', en: 'a date with a time' },
  Day: { uk: 'дата, наприклад `28.03.2025`', en: 'a date such as `2025-03-28`' },
  Clock: { uk: 'час, наприклад `17:00`', en: 'a time such as `17:00`' },
  Decimal: { uk: 'десяткове число', en: 'a decimal number' },
  Integer: { uk: 'ціле число', en: 'a whole number' },
  DotDot: { uk: '`..`', en: '`..`' },
  Equal: { uk: '`=`', en: '`=`' },
  Slash: { uk: '`/`', en: '`/`' },
  LeftParen: { uk: '`(`', en: '`(`' },
  RightParen: { uk: '`)`', en: '`)`' },
  LeftBracket: { uk: '`[`', en: '`[`' },
  RightBracket: { uk: '`]`', en: '`]`' },
  LeftBrace: { uk: '`{`', en: '`{`' },
  RightBrace: { uk: '`}`', en: '`}`' },
  Comma: { uk: '`,`', en: '`,`' },
  Colon: { uk: '`:`', en: '`:`' },
  Plus: { uk: '`+`', en: '`+`' },
  Minus: { uk: '`-`', en: '`-`' },
  Bar: { uk: '`|`', en: '`|`' },
  EOF: { uk: 'кінець', en: 'the end' },
}

/** Places where «a name» would say too little. */
const PLACES: Readonly<Record<string, Message>> = {
  type: { uk: 'тип, наприклад `дата` або `так_чи_ні`', en: 'a type such as `date` or `boolean`' },
  seat: { uk: 'роль, наприклад `головуючий`', en: 'a role such as `presiding`' },
  expectedSeats: {
    uk: 'роль, наприклад `головуючий`, або `немає`',
    en: 'a role such as `presiding`, or `none`',
  },
  seatRoles: { uk: 'роль, наприклад `член_колегії`', en: 'a role such as `member`' },
  expectedOutcome: { uk: 'наслідок, наприклад `розподіл`', en: 'an outcome such as `draw`' },
  expectedStatus: { uk: 'стан, наприклад `виконано`', en: 'a status such as `complied`' },
  readings: { uk: 'код тлумачення, наприклад `A01`', en: 'the code of a reading such as `A01`' },
}

/** Lists may go on where they may close. */
const LISTS: Readonly<Record<string, string>> = {
  callArguments: 'Comma',
  parameters: 'Comma',
  set: 'Comma',
  aggregateBody: 'Colon',
}

const VALUE: Message = {
  uk: 'значення або умова, наприклад `справа.вид_документа`',
  en: 'a value or a condition such as `case.item_type`',
}

/** Whether a list of expected tokens is «any expression»: only there a number may stand for a name. */
function isValue(tokens: readonly string[]): boolean {
  return tokens.includes('Integer') && (tokens.includes('Name') || tokens.includes('AnyWord'))
}

const MANY = 6

/** Keywords are named as the file spells them, in whichever language the message is. */
export function expectedWords({ tokens: wanted, rule }: Expected, lang: Lang): Message {
  if (isValue(wanted)) return VALUE
  const place = Object.hasOwn(PLACES, rule) ? PLACES[rule] : undefined
  if (place !== undefined && (wanted.includes('Name') || wanted.includes('AnyWord'))) return place
  const closes = wanted.length === 1 && Object.hasOwn(LISTS, rule)
  const link = closes ? LISTS[rule] : undefined
  const tokens = link === undefined ? wanted : [link, ...wanted]
  const shown = tokens.slice(0, MANY).map((token) => wordsFor(token, lang))
  const more = tokens.length > MANY ? ' …' : ''
  return { uk: listed(shown, 'uk', 'або') + more, en: listed(shown, 'en', 'or') + more }
}

function wordsFor(token: string, lang: Lang): Message {
  const shape = Object.hasOwn(SHAPES, token) ? SHAPES[token] : undefined
  if (shape !== undefined) return shape
  const written = isKeywordName(token) ? `\`${word(token, lang)}\`` : token
  return { uk: written, en: written }
}

export function isKeywordName(token: string): token is Keyword {
  return (KEYWORDS as readonly string[]).includes(token)
}

/** `a, b або c`. */
function listed(items: readonly Message[], lang: Lang, or: string): string {
  const words = items.map((item) => item[lang])
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} ${or} ${last}`
}
