/** What came of a verification, whatever was verified: what is told to people and to programs. */
import type { Context } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { checkJson, type Checks, checksText } from '../render/checks.ts'
import { paintFor } from '../render/colour.ts'

export interface Verified extends Checks {
  /** What it is: `bundle`, `ledger`, `export`, `record`. */
  readonly kind: string
  readonly file: string
  /** What it says it is about, for programs. */
  readonly about: object
}

/** Exit: everything that was checked holds 0, something fails 4. */
export async function tell(
  { terminal, lang, json }: Context,
  verified: Verified,
): Promise<ExitCode> {
  const { kind, file, about, lines, summary } = verified
  const failed = lines.find(({ status }) => status === 'fails')
  await terminal.out(
    json
      ? jsonPage({
          schema_version: 1,
          kind,
          file,
          status: failed === undefined ? 'verified' : 'refused',
          about,
          failed: failed?.check ?? null,
          summary: summary[lang],
          checks: lines.map((line) => checkJson(line, lang)),
        })
      : checksText(verified, paintFor(terminal.colour), { lang, columns: terminal.columns }),
  )
  return failed === undefined ? EXIT.done : EXIT.verificationFailed
}
