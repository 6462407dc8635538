/**
 * What is wrong with what the user gave, apart from the policy text itself: a value, and how it is told.
 */
import type { Context } from './command.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Lang, Text } from './text.ts'

export interface Complaint {
  readonly exit: ExitCode
  /** Lower case, no full stop, the user's word in backticks. */
  readonly message: Text
  readonly help?: Text
}

/** A value, or what is wrong. */
export type Or<T> = { readonly ok: true; readonly value: T } | Wrong
export interface Wrong {
  readonly ok: false
  readonly complaint: Complaint
}

export const right = <T>(value: T): Or<T> => ({ ok: true, value })

export function wrong(exit: ExitCode, message: Text, help?: Text): Wrong {
  return { ok: false, complaint: { exit, message, ...(help !== undefined && { help }) } }
}

export const unreadable = (message: Text, help?: Text): Wrong =>
  wrong(EXIT.unreadable, message, help)

export const misused = (message: Text, help?: Text): Wrong => wrong(EXIT.usage, message, help)

/** Tells standard error what is wrong and gives the exit code. */
export async function complain({ terminal, lang }: Context, { complaint }: Wrong) {
  await terminal.err(complaintText(complaint, lang))
  return complaint.exit
}

function complaintText({ message, help }: Complaint, lang: Lang): string {
  const label = lang === 'uk' ? 'допомога' : 'help'
  const line = help === undefined ? '' : `  ${label}: ${help[lang]}\n`
  return `zasady: ${message[lang]}\n${line}`
}
