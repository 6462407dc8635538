/** The real program in this process: words in, exit code and both outputs out. A tenth of the time of starting it anew. */
import { Writable } from 'node:stream'
import { runProgram } from '../../cli/program.ts'
import type { Outcome } from './run.ts'

/** Runs `zasady` with these words. Nothing is given on standard input. */
export async function here(words: readonly string[]): Promise<Outcome> {
  const [out, err] = [collector(), collector()]
  const { env } = process
  const surroundings = { stdout: out.stream, stderr: err.stream, env, argv: ['', '', ...words] }
  const lang = words[words.indexOf('--lang') + 1] === 'en' ? 'en' : 'uk'
  const code = await runProgram(surroundings as unknown as NodeJS.Process, words, lang)
  return { code, out: out.text(), err: err.text() }
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
