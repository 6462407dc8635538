/** Of whom a row speaks: a code, or a name that only one has, in; the path of the subject, or why it is none, out. */
import { nearest } from '../../../grammar/index.ts'
import { foldedText } from '../../facts/folded-text.ts'
import { matches, type Register } from '../description/registers.ts'
import { said, type Said, unsaid } from '../problem.ts'
import type { Subject } from '../state.ts'
import type { Naming } from '../table/row.ts'
import type { Book } from './book.ts'

/** The subject of a register that a text names. A name that two have names nobody. */
export function findNamed(
  naming: Pick<Naming, 'as' | 'text'>,
  register: Register,
  book: Book,
): Said<string> {
  const found = findAllNamed(naming, register, book)
  return found.ok ? onlyOne(naming.text, found.value) : found
}

/** All subjects that a text may name: at least one. */
export function findAllNamed(
  { as, text }: Pick<Naming, 'as' | 'text'>,
  register: Register,
  book: Book,
): Said<readonly string[]> {
  const path = register.subject.replace(/\*$/, text)
  if (as !== 'name' && isKey(text) && book.knows(path)) return said([path])
  const listed = [...book.latest.subjects.values()].filter((one) =>
    matches(register.subject, one.path),
  )
  if (as === 'code') return nobody(text, register, listed.map(keyOf))
  const by = register.reference?.by
  const named = listed.filter((one) => by !== undefined && isCalled(one, by, text))
  if (named.length > 0) return said(named.map((one) => one.path))
  return nobody(
    text,
    register,
    listed.flatMap((one) => [keyOf(one), nameOf(one, by)]),
  )
}

/** The one that is named, if it is one. */
export function onlyOne(text: string, paths: readonly string[]): Said<string> {
  const [path, other] = paths
  return path !== undefined && other === undefined ? said(path) : several(text, paths)
}

/** The last part of a path. */
export const keyOf = ({ path }: Pick<Subject, 'path'>): string => path.split('/').at(-1) ?? ''

const nameOf = ({ fields }: Subject, by = ''): string => {
  const value = fields.get(by)?.value
  return typeof value === 'string' ? value : ''
}

/** The name itself, or the name with initials after it: `Вигадько О. О.`. */
function isCalled(subject: Subject, by: string, text: string): boolean {
  const [name, written] = [foldedText(nameOf(subject, by)), foldedText(text)]
  if (name === '') return false
  return (
    written === name ||
    (written.startsWith(`${name} `) && INITIALS.test(written.slice(name.length)))
  )
}
const INITIALS = /^ \p{L}\.(?: ?\p{L}\.)?$/u

/** What can be a part of a path, in a file as on a page: no blanks around it, nothing hidden, nothing that divides. */
export const isKey = (text: string): boolean =>
  text.length <= LONGEST && text.trim() === text && /^[^\p{C}/~*;,]+$/u.test(text)
const LONGEST = 60

function nobody(text: string, { title }: Register, known: readonly string[]) {
  const near = nearest(
    text,
    known.filter((name) => name !== ''),
  )
  return unsaid(
    'not-in-register',
    {
      uk: `\`${text}\` немає в реєстрі «${title.uk}»`,
      en: `\`${text}\` is not in the register “${title.en}”`,
    },
    near === undefined
      ? {
          uk: 'спершу внесіть цей запис до того реєстру',
          en: 'enter it in that register first',
        }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `perhaps \`${near}\` was meant` },
  )
}

const several = (text: string, paths: readonly string[]) => {
  const codes = paths.map((path) => `\`${keyOf({ path })}\``).join(', ')
  return unsaid(
    'ambiguous-name',
    { uk: `\`${text}\` називає кількох: ${codes}`, en: `\`${text}\` names several: ${codes}` },
    { uk: 'вкажіть код', en: 'give the code' },
  )
}
