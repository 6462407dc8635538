/** A distribution into a ledger: what the command line says of ledger and source in, how to allocate out. */
import { type Input, optionText } from '../command.ts'
import { type Or, right } from '../complaint.ts'
import type { Into } from '../distributing.ts'
import { chainOf, type Numbers, numbersOf } from './numbers.ts'
import { accountOf, openToWrite } from './opening.ts'
import { privacyOf } from './privacy.ts'
import type { Secrets } from './secrets.ts'

/** With `--ledger`, or where the court's ledger is named in the environment. */
export const isIntoLedger = (input: Input): boolean =>
  optionText(input, 'ledger') !== undefined || process.env['ZASADY_LEDGER'] !== undefined

/** Opens the ledger; the caller closes it. */
export async function intoLedger(input: Input): Promise<Or<Into>> {
  const opened = await openToWrite(input)
  if (!opened.ok) return opened
  const { ledger, secrets } = opened.value
  const numbers = await numbersOf(input, secrets)
  const into = numbers.ok
    ? await intoOpened(ledger, secrets, accountOf(input), numbers.value)
    : numbers
  if (!into.ok) await ledger.close()
  return into
}

/** An open ledger to distribute into; without another source by its sealed chain. */
export async function intoOpened(
  ledger: Into['ledger'],
  secrets: Secrets,
  by: string,
  { name, numbers }: Numbers = { name: 'sealed-chain', numbers: chainOf(secrets) },
): Promise<Or<Into>> {
  const privacy = await privacyOf(secrets)
  if (!privacy.ok) return privacy
  return right({ ledger, setting: { by, source: name, numbers, privacy: privacy.value } })
}
