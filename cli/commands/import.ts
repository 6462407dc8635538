/** `zasady import`: a file that a court system exported in; facts of the decision contract out, notes to standard error. */
import { importFile, type ImportedFile } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right, unreadable } from '../complaint.ts'
import { nameOfInput, readBytes } from '../disk/read-text.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { isFields, mergeFacts } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import { shippedReasons } from '../shipped-data.ts'
import type { Text } from '../text.ts'

type Fields = Readonly<Record<string, unknown>>

/** Exit: read 0, unreadable 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const imported = await importedFrom(input.args[0] ?? '-')
  if (!imported.ok) return complain(context, imported)
  const given = await givenFacts(optionText(input, 'facts'))
  if (!given.ok) return complain(context, given)
  const { facts, actions } = imported.value
  const asked = input.options['actions'] === true ? actions : mergeFacts(given.value, facts)
  await context.terminal.err(remarksText(context, imported.value))
  await context.terminal.out(jsonPage(asked))
  return EXIT.done
}

async function importedFrom(path: string): Promise<Or<ImportedFile>> {
  const reasons = await shippedReasons()
  if (!reasons.ok) return reasons
  const bytes = await readBytes(path, LIMITS.importBytes)
  if (!bytes.ok) return bytes
  const result = importFile(bytes.value, nameOfInput(path), { reasons: reasons.value })
  return 'problems' in result ? unreadable(joined(result.problems)) : right(result)
}

const joined = (problems: readonly { readonly message: Text }[]): Text => ({
  uk: problems.map(({ message }) => message.uk).join('; '),
  en: problems.map(({ message }) => message.en).join('; '),
})

async function givenFacts(path: string | undefined): Promise<Or<Fields>> {
  if (path === undefined) return right({})
  const data = await readData(path, LIMITS.factsBytes)
  if (!data.ok) return data
  return isFields(data.value) ? right(data.value) : unreadable(NOT_FACTS(path))
}

const NOT_FACTS = (path: string): Text => ({
  uk: `\`${path}\`: факти мають бути об’єктом`,
  en: `\`${path}\`: facts must be an object`,
})

function remarksText({ lang, json }: Context, { kind, notes, unread }: ImportedFile): string {
  if (json) return jsonPage({ kind, notes, unread })
  const lines = [
    `${lang === 'uk' ? 'це' : 'this is'} ${KINDS[kind][lang]}`,
    ...notes.map((note) => note[lang]),
    ...unread.map((note) => `${lang === 'uk' ? 'не внесено' : 'not taken over'}: ${note[lang]}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const KINDS: Readonly<Record<ImportedFile['kind'], Text>> = {
  'videoconference-protocol': {
    uk: 'протокол відеоконференції',
    en: 'a protocol of a videoconference',
  },
  'court-summons': { uk: 'судова повістка', en: 'a court summons' },
  'distribution-protocol': {
    uk: 'протокол автоматизованого розподілу',
    en: 'a protocol of automated distribution',
  },
}
