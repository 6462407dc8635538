/** Which register, or which subject, the command line names. */
import { addressed, type Register, type Registers } from '../../engine/index.ts'
import { nearest } from '../../grammar/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'

/** The register that `--register` names. */
export function registerOption(input: Input, registers: Registers): Or<Register> {
  const id = optionText(input, 'register')
  return id === undefined ? unnamed(registers) : registerNamed(id, registers)
}

export function registerNamed(id: string, { all }: Registers): Or<Register> {
  const found = all.find((one) => one.id === id)
  if (found !== undefined) return right(found)
  const near = nearest(
    id,
    all.map((one) => one.id),
  )
  return misused(
    { uk: `немає реєстру \`${id}\``, en: `there is no register \`${id}\`` },
    near === undefined
      ? listOf(all)
      : { uk: `можливо, малося на увазі \`${near}\``, en: `perhaps \`${near}\` was meant` },
  )
}

/** A path of the command line: `judges/с02`. */
export function addressOfSubject(path: string, registers: Registers) {
  const found = addressed(path, registers)
  return found.ok ? right(found.value) : misused(found.message, found.help)
}

const unnamed = ({ all }: Registers) =>
  misused({ uk: 'не вказано `--register`', en: '`--register` is not given' }, listOf(all))

function listOf(all: readonly Register[]) {
  const list = (lang: 'uk' | 'en'): string =>
    all.map(({ id, title }) => `${id} (${title[lang]})`).join(', ')
  return { uk: `є такі: ${list('uk')}`, en: `there are: ${list('en')}` }
}
