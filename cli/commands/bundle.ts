/** `zasady bundle`: a case of the ledger in; its bundle, and the page to check it by hand, out. */
import { type Bundle, buildBundle, bundlePage, bundleText } from '../../engine/index.ts'
import type { BundleRequest } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { writeNew } from '../disk/write-new.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { openToRead, refused } from '../ledger/opening.ts'
import type { Text } from '../text.ts'
import { savedCheckpoint } from '../verify/saved-checkpoint.ts'

/** Exit: made 0, there is none of this case 1, a damaged ledger 4. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const request = await requestFrom(input)
  if (!request.ok) return complain(context, request)
  const bundle = await bundleOf(input, request.value)
  if (!bundle.ok) return complain(context, bundle)
  return deliver(context, input, bundle.value)
}

async function requestFrom(input: Input): Promise<Or<BundleRequest>> {
  const [caseId = ''] = input.args
  const attempt = attemptFrom(input)
  if (!attempt.ok) return attempt
  const path = optionText(input, 'since')
  const since = path === undefined ? right(undefined) : await savedCheckpoint(path)
  if (!since.ok) return since
  return right({
    case: caseId,
    ...(attempt.value !== undefined && { attempt: attempt.value }),
    ...(input.options['open'] === true && { open: true }),
    ...(since.value !== undefined && { since: since.value }),
  })
}

function attemptFrom(input: Input): Or<number | undefined> {
  const given = optionText(input, 'attempt')
  if (given === undefined) return right(undefined)
  const attempt = Number(given)
  return /^\d{1,9}$/.test(given) && attempt > 0 ? right(attempt) : noAttempt(given)
}

async function bundleOf(input: Input, request: BundleRequest): Promise<Or<Bundle>> {
  const opened = await openToRead(input)
  if (!opened.ok) return opened
  try {
    const [damage] = opened.value.damage
    if (damage !== undefined) return refused({ code: 'ledger/damaged', message: damage.message })
    const built = await buildBundle(opened.value, request)
    return built.kind === 'bundle' ? right(built.bundle) : refused(built.refusal)
  } finally {
    await opened.value.close()
  }
}

/** To files where they are named, otherwise to standard output: nothing else goes there then. */
async function deliver(context: Context, input: Input, bundle: Bundle): Promise<ExitCode> {
  const { terminal, json, lang } = context
  const force = input.options['force'] === true
  const files = [
    { path: optionText(input, 'out'), make: bundleText },
    { path: optionText(input, 'page'), make: bundlePage },
  ]
  const written: string[] = []
  for (const { path, make } of files) {
    if (path === undefined) continue
    const file = await writeNew(path, make(bundle), force)
    if (!file.ok) return complain(context, file)
    written.push(file.value)
  }
  if (bundle.openings.length > 0) await terminal.err(`zasady: ${NOT_FOR_ALL[lang]}\n`)
  if (written.length === 0) await terminal.out(`${bundleText(bundle)}\n`)
  else if (json)
    await terminal.out(jsonPage({ schema_version: 1, ...about(bundle), files: written }))
  else await terminal.out(`${written.join('\n')}\n`)
  return EXIT.done
}

const about = ({ origin, case: caseId, attempt }: Bundle) => ({ origin, case: caseId, attempt })

const NOT_FOR_ALL: Text = {
  uk: 'пакет містить відкриті чутливі відомості: передайте його лише аудиторові',
  en: 'the bundle holds sensitive values opened: give it to the auditor only',
}

const noAttempt = (given: string) =>
  misused({
    uk: `\`${given}\`: спроби рахують від 1`,
    en: `\`${given}\`: attempts are counted from 1`,
  })
