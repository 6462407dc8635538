/**
 * The real program in this process: words in, exit code and both outputs out. A tenth of the time of starting it anew.
 *
 * What only a process shows is for `zasady` of `run.ts`: that the program ends by itself, signals, its environment and folder.
 */
import { Readable, Writable } from 'node:stream'
import { runProgram } from '../../cli/program.ts'
import type { Outcome, Surroundings } from './run.ts'

/** Runs `zasady` with these words. Only one run at a time can be given something on standard input. */
export async function here(
  words: readonly string[],
  { input }: Pick<Surroundings, 'input'> = {},
): Promise<Outcome> {
  return input === undefined ? ran(words) : withInput(input, () => ran(words))
}

async function ran(words: readonly string[]): Promise<Outcome> {
  const [out, err] = [collector(), collector()]
  const { env } = process
  const surroundings = { stdout: out.stream, stderr: err.stream, env, argv: ['', '', ...words] }
  const lang = words[words.indexOf('--lang') + 1] === 'en' ? 'en' : 'uk'
  const code = await runProgram(surroundings as unknown as NodeJS.Process, words, lang)
  return { code, out: out.text(), err: err.text() }
}

/** Commands read the standard input of the process: for one run it is another one. */
async function withInput(input: string | Buffer, work: () => Promise<Outcome>): Promise<Outcome> {
  const before = Object.getOwnPropertyDescriptor(process, 'stdin')
  if (before === undefined || 'value' in before) throw new Error('another run has the input')
  const chunks = input.length === 0 ? [] : [Buffer.from(input)]
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from(chunks) })
  try {
    return await work()
  } finally {
    Object.defineProperty(process, 'stdin', before)
  }
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}
