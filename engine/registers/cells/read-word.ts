/** Words of a list of values, yes and no, and texts: what a cell holds in, the value of the fact out. */
import { nearest, type VocabularyEnum } from '../../../grammar/index.ts'
import { plainDecimal } from '../../draw/rational.ts'
import { foldedText } from '../../facts/folded-text.ts'
import { hiddenCharacters } from '../../facts/hidden-characters.ts'
import { said, type Said, unsaid } from '../problem.ts'
import { type Cell, tidy } from './cell.ts'
import { shown } from './read-time.ts'

/** The value of an enum by its code, its name or label in either language, or a word that clerks use for it. */
export function readEnum(
  cell: Cell,
  { values }: VocabularyEnum,
  words: ReadonlyMap<string, string>,
): Said<string> {
  const spellings = [...values.values()].flatMap(({ name, label }) =>
    [name.en, name.uk, label.uk, label.en ?? name.en].map((word) => [word, name.en] as const),
  )
  const all = [...spellings, ...words]
  const wanted = folded(String(cell))
  const found = new Set(all.flatMap(([word, value]) => (folded(word) === wanted ? [value] : [])))
  const [value] = found
  if (value !== undefined && found.size === 1) return said(value)
  return unknownWord(
    cell,
    [...found],
    all.map(([word]) => plainWord(word)),
    values,
  )
}

/** Names of facts join words by a low line; people do not. */
const plainWord = (word: string): string => word.replaceAll('_', ' ')
const folded = (word: string): string => foldedText(plainWord(word))

function unknownWord(
  cell: Cell,
  several: readonly string[],
  known: readonly string[],
  values: VocabularyEnum['values'],
) {
  const near = several.length > 0 ? undefined : nearest(String(cell), known)
  const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')
  const uk = [...values.values()].map(({ label }) => label.uk)
  return unsaid(
    'unknown-value',
    several.length > 0
      ? {
          uk: `\`${shown(cell)}\` означає кілька значень: ${list(several)}`,
          en: `\`${shown(cell)}\` stands for several values: ${list(several)}`,
        }
      : { uk: `невідоме значення \`${shown(cell)}\``, en: `unknown value \`${shown(cell)}\`` },
    near === undefined
      ? { uk: `допустимі: ${list(uk)}`, en: `allowed: ${list([...values.keys()])}` }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `perhaps \`${near}\` was meant` },
  )
}

const YES = new Set(['так', 'yes', 'true', 'істина'])
const NO = new Set(['ні', 'no', 'false', 'хибність'])

export function readFlag(cell: Cell): Said<boolean> {
  if (typeof cell === 'boolean') return said(cell)
  const word = foldedText(String(cell))
  if (YES.has(word)) return said(true)
  if (NO.has(word)) return said(false)
  return unsaid(
    'wrong-type',
    {
      uk: `очікується «так» або «ні», а не \`${shown(cell)}\``,
      en: `“yes” or “no” is expected, not \`${shown(cell)}\``,
    },
    { uk: 'порожня клітинка означає, що не відомо', en: 'a blank cell means that it is not known' },
  )
}

/** Text as it is written. What a reader would not see, or would see in another order, is refused. */
export function readText(cell: Cell): Said<string> {
  if (cell instanceof Date || typeof cell === 'boolean') return taken(cell)
  const text = typeof cell === 'number' ? plainDecimal(cell) : tidy(String(cell))
  const [hidden] = hiddenCharacters(text)
  return hidden === undefined && text.isWellFormed() ? said(text) : concealed(hidden ?? '')
}

const taken = (cell: Cell) =>
  unsaid(
    'wrong-type',
    {
      uk: `очікується текст, а таблиця зробила з нього \`${shown(cell)}\``,
      en: `a text is expected, but the spreadsheet made \`${shown(cell)}\` of it`,
    },
    {
      uk: 'задайте клітинці текстовий формат і впишіть значення ще раз',
      en: 'give the cell the text format and write the value again',
    },
  )

const concealed = (character: string) =>
  unsaid(
    'hidden-characters',
    {
      uk: `у тексті є невидимий знак ${character}`,
      en: `the text holds a hidden character ${character}`,
    },
    { uk: 'впишіть значення з клавіатури', en: 'type the value anew' },
  )
