/**
 * What the engine and the command line say, as the studio says it: fields of the screen instead of options, screens instead
 * of commands, the name of the file instead of where it lay.
 *
 * Whatever a port refuses passes through here (`ports.ts`), so that no sentence that was written for a terminal has to know
 * of screens, and none shows a command to somebody who has none.
 */
import type { Refusal } from '../../editor/server/index.ts'
import type { Text } from '../text.ts'
import { SAID } from './screen-names.ts'
import { isExample, withoutCommands } from './without-commands.ts'

/** `path`: where the file lay while it was verified; `name`: what its owner calls it. */
export function onScreen(text: Text, { path, name }: { path?: string; name?: string } = {}): Text {
  const named = (own: string): string => {
    if (isExample(own)) return ''
    return path === undefined || name === undefined ? own : own.replaceAll(path, name)
  }
  let { uk, en } = { uk: named(text.uk), en: named(text.en) }
  for (const [words, screen] of SAID) {
    uk = uk.replace(words, screen.uk)
    en = en.replace(words, screen.en)
  }
  return { uk: withoutCommands(uk), en: withoutCommands(en) }
}

/** Of a way out that is nothing but a command nothing is left; of what is wrong, always something. */
export function refusalOnScreen({ message, help, errors, ...rest }: Refusal): Refusal {
  return {
    ...rest,
    ...said({ message, help }),
    ...(errors !== undefined && { errors: errors.map((one) => ({ ...one, ...said(one) })) }),
  }
}

interface Said {
  readonly message: Text
  readonly help?: Text | undefined
}

/** The same of anything that tells what is wrong and what to do. */
export function said({ message, help }: Said): { readonly message: Text; readonly help?: Text } {
  const way = help && onScreen(help)
  const wrong = onScreen(message)
  return {
    message: { uk: wrong.uk || NOT_DONE.uk, en: wrong.en || NOT_DONE.en },
    ...(way !== undefined && way.uk !== '' && way.en !== '' && { help: way }),
  }
}

const NOT_DONE: Text = { uk: 'цього зробити не можна', en: 'this cannot be done' }

type Ask = (...given: readonly unknown[]) => unknown

/** The same port; what it refuses is told in words of the screens. */
export function toldOnScreen<P extends object>(port: P): P {
  const told = Object.entries(port).map(([name, ask]: [string, unknown]) =>
    typeof ask === 'function' ? [name, telling(ask as Ask)] : [name, ask],
  )
  return Object.fromEntries(told) as P
}

const telling =
  (ask: Ask): Ask =>
  (...given) => {
    const answer = ask(...given)
    return answer instanceof Promise ? answer.then(retold) : answer
  }

function retold(answer: unknown): unknown {
  const refusal = (answer as { readonly refusal?: Refusal } | undefined)?.refusal
  return refusal === undefined ? answer : { ok: false, refusal: refusalOnScreen(refusal) }
}
