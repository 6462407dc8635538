/** `zasady consolidate`: a policy and a day in; the consolidated text of that day, with notes on its amendments, out. */
import { consolidatedText } from '../../engine/index.ts'
import { dayOption, editionOn, soundPolicy, today } from '../amending/sound-policy.ts'
import { textFile } from '../amending/text-file.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain } from '../complaint.ts'
import { writeNew } from '../disk/write-new.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'

/** Exit: printed or written 0. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const day = dayOption(input, 'asOf')
  if (!day.ok) return complain(context, day)
  const sound = await soundPolicy(input)
  if (!sound.ok) return complain(context, sound)
  const { policy, input: checked, loaded } = sound.value
  const last = loaded.draft === undefined ? today() : LAST
  const edition = editionOn(policy, day.value ?? last)
  if (!edition.ok) return complain(context, edition)
  const text = consolidatedText(policy, checked, edition.value, lang)
  const out = optionText(input, 'out')
  if (out === undefined) {
    const { from, digest } = edition.value
    const page = { schema_version: 1, policy: policy.document, in_force_from: from, digest, text }
    await terminal.out(json ? jsonPage(page) : text)
    return EXIT.done
  }
  const named = textFile(out)
  if (!named.ok) return complain(context, named)
  const written = await writeNew(out, text, false, OTHER_NAME)
  if (!written.ok) return complain(context, written)
  await terminal.out(json ? jsonPage({ schema_version: 1, file: out }) : `${out}\n`)
  return EXIT.done
}

const OTHER_NAME = { uk: 'оберіть іншу назву', en: 'choose another name' }

/** A draft is the last thing that can happen. */
const LAST = '9999-12-31'
