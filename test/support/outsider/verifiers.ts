/**
 * The independent verifiers as programs of their own: command lines in, exit codes and both outputs out. One process
 * answers many command lines, for starting a program takes longer than verifying.
 */
import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const VERIFY = resolve(import.meta.dirname, '../../../verify')

export const SCRIPTS = {
  mjs: resolve(VERIFY, 'verify.mjs'),
  py: resolve(VERIFY, 'verify.py'),
  html: resolve(VERIFY, 'verify.html'),
}

export type Answer = readonly [exit: number, out: string, err: string]

/** Whether this machine has a Python that the second verifier can run on. */
export const PYTHON = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0,
)

const IN_NODE = `
  import { main } from ${JSON.stringify(pathToFileURL(SCRIPTS.mjs).href)}
  import { readFileSync } from 'node:fs'
  const answers = []
  for (const words of JSON.parse(readFileSync(0, 'utf8'))) {
    const { exit, out = '', err = '' } = await main(words)
    answers.push([exit, out, err])
  }
  process.stdout.write(JSON.stringify(answers))`

// Samples share most of their signatures; a product of a number and a point is worked out once.
const IN_PYTHON = `
import functools, json, sys
sys.path.insert(0, ${JSON.stringify(VERIFY)})
import verify
verify.multiply = functools.lru_cache(None)(verify.multiply)
print(json.dumps([verify.main(words) for words in json.loads(sys.stdin.buffer.read())]))`

/** What verify.mjs answers to each command line. */
export const askNode = (calls: readonly (readonly string[])[]): Promise<Answer[]> =>
  ask(process.execPath, ['--input-type=module', '-e', IN_NODE], calls)

/** What verify.py answers to each command line. */
export const askPython = (calls: readonly (readonly string[])[]): Promise<Answer[]> =>
  ask(PYTHON ?? 'python3', ['-B', '-c', IN_PYTHON], calls)

/** A value for a function of verify.py; bytes go as `{hex}`. */
export type Argument = string | number | { readonly hex: string } | readonly Argument[]

const FUNCTIONS_IN_PYTHON = `
import json, sys
sys.path.insert(0, ${JSON.stringify(VERIFY)})
import verify

def value(one):
    if isinstance(one, list):
        return [value(item) for item in one]
    return bytes.fromhex(one["hex"]) if isinstance(one, dict) else one

def canonical_of(text):
    try:
        return verify.canonical(verify.parse_strict(text))
    except verify.Unreadable as problem:
        return "refused: " + problem.reason

def signed_by(note, key):
    found = verify.parse_note(note)
    if found is None:
        return "no note"
    names = verify.signers(verify.Record(text=found[0], signatures=found[1]), [verify.parse_key(key)])
    return names if names is None else len(names)

def is_key(text):
    return verify.parse_key(text) is not None

here = {"canonical_of": canonical_of, "signed_by": signed_by, "is_key": is_key}
calls = json.loads(sys.stdin.buffer.read())
print(json.dumps([(here.get(name) or getattr(verify, name))(*value(words)) for name, *words in calls]))`

/** What functions of verify.py give: `[name, …arguments]` each. */
export async function callPython(calls: readonly (readonly Argument[])[]): Promise<unknown[]> {
  const [code, out, err] = await run(
    PYTHON ?? 'python3',
    ['-B', '-c', FUNCTIONS_IN_PYTHON],
    JSON.stringify(calls),
  )
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as unknown[]
}

async function ask(
  program: string,
  words: readonly string[],
  calls: readonly (readonly string[])[],
): Promise<Answer[]> {
  const [code, out, err] = await run(program, words, JSON.stringify(calls))
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${err}`)
  // The answer is what the programs above print.
  return JSON.parse(out) as Answer[]
}

/** Runs a program: words and its input in; exit code and both outputs out. */
export function run(program: string, words: readonly string[], input = ''): Promise<Answer> {
  return new Promise((done, reject) => {
    const child = spawn(program, words)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      done([code ?? -1, Buffer.concat(out).toString('utf8'), Buffer.concat(err).toString('utf8')])
    })
    child.stdin.end(input)
  })
}
