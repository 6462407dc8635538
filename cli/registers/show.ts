/** `zasady register show`: what stands in the registers, since when, by which act, in which entry. */
import { changeIn, type Registers } from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { registersText } from '../render/registers.ts'
import { addressOfSubject, registerNamed } from './chosen.ts'
import { registerSetting } from './setting.ts'
import { isShown, type Shown, subjectsShown } from './shown.ts'
import { type Standing, standing } from './standing.ts'

/** Exit: shown 0, an empty register too. */
export async function showRegisters(context: Context, input: Input): Promise<ExitCode> {
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const asked = askedFor(input.args[0], setting.value.registers)
  if (!asked.ok) return complain(context, asked)
  const now = await standing(input)
  if (!now.ok) return complain(context, now)
  const { terminal, json, lang } = context
  await terminal.out(
    json
      ? jsonPage(pageOf(asked.value, now.value))
      : registersText(asked.value, now.value, { ...setting.value, lang, ...terminal }),
  )
  return EXIT.done
}

/** All registers; one of them; one subject with all that belongs to it. A view shows its part of the columns. */
function askedFor(word: string | undefined, registers: Registers): Or<readonly Shown[]> {
  const { all } = registers
  if (word === undefined)
    return right(all.filter(({ isView }) => !isView).map((register) => ({ register })))
  if (!word.includes('/')) {
    const register = registerNamed(word, registers)
    return register.ok ? right([{ register: register.value }]) : register
  }
  const address = addressOfSubject(word, registers)
  if (!address.ok) return address
  const { subject } = address.value.register
  const within = all.filter(
    (one) => !one.isView && (one.subject === subject || one.subject.startsWith(`${subject}/`)),
  )
  return right(within.map((register) => ({ register, path: word })))
}

function pageOf(asked: readonly Shown[], { state, asOf, knownAt }: Standing): object {
  return {
    schema_version: 1,
    as_of: asOf?.text ?? null,
    known_at: knownAt?.text ?? null,
    registers: asked.map((shown) => ({
      id: shown.register.id,
      subjects: subjectsShown(shown, state).map(({ path, since, fields }) => ({
        subject: path,
        since: { entry: since.seq, true_at: since.true_at },
        facts: Object.fromEntries(
          [...fields]
            .filter(([field]) => isShown(field, shown.register))
            .map(([field, { value, entry }]) => [
              field,
              {
                value,
                entry: entry.seq,
                true_at: entry.true_at,
                recorded_at: entry.recorded_at,
                by: entry.by,
                order: changeIn(entry).order,
              },
            ]),
        ),
      })),
    })),
    sealed: state.sealed,
  }
}
