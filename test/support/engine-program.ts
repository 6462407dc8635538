/**
 * `zasady` as a program of its own, many command lines in one process: words in, exit codes and both outputs out. The same
 * as `outsider/verifiers.ts` does for the independent verifiers.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Answer, run } from './outsider/verifiers.ts'

const PROGRAM = pathToFileURL(resolve(import.meta.dirname, '../../cli/program.ts')).href

const IN_NODE = `
  import { runProgram } from ${JSON.stringify(PROGRAM)}
  import { readFileSync } from 'node:fs'
  const stream = (texts) => ({
    isTTY: false,
    on() {},
    write(text) {
      texts.push(text)
      return true
    },
  })
  const answers = []
  for (const words of JSON.parse(readFileSync(0, 'utf8'))) {
    const [out, err] = [[], []]
    const around = { stdout: stream(out), stderr: stream(err), env: {}, argv: ['', '', ...words] }
    const lang = words.includes('en') ? 'en' : 'uk'
    answers.push([await runProgram(around, words, lang), out.join(''), err.join('')])
  }
  process.stdout.write(JSON.stringify(answers))`

/** What `zasady` answers to each command line. */
export async function askEngine(calls: readonly (readonly string[])[]): Promise<Answer[]> {
  const words = ['--input-type=module', '-e', IN_NODE]
  const [code, out, err] = await run(process.execPath, words, JSON.stringify(calls))
  if (code !== 0) throw new Error(`zasady ended with ${code}:\n${err}`)
  // The answer is what the program above prints.
  return JSON.parse(out) as Answer[]
}
