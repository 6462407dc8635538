/** `zasady fmt`: policy files in; the same in the canonical layout, in place, printed or in another folder, out. */
import { dirname, join, relative, resolve } from 'node:path'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import type { PolicyFile } from '../disk/policy-folder.ts'
import { writeAtomically } from '../disk/write-atomically.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { canonicalText, type Printed, type Target, translated } from '../formatting.ts'
import { paintFor } from '../render/colour.ts'
import { remarksText } from '../render/remarks.ts'
import { filesNamed } from '../targets.ts'
import type { Lang, Text } from '../text.ts'

/** A file with the text that it should have. */
interface Job extends Printed {
  readonly file: PolicyFile
  /** Its place under the folder for output, with the ending of its spelling. */
  readonly name: string
}

/** Exit: 0 done; 1 with --check, when something would change; 3 when a file has mistakes. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const files = await filesNamed(input.args)
  if (!files.ok) return complain(context, files)
  const to = optionText(input, 'to') as Target | undefined
  const misuse = misuseOf(files.value, to, input)
  if (misuse !== undefined) return complain(context, misuse)
  const root = commonFolder(files.value.map(({ path }) => dirname(resolve(path))))
  const jobs: Job[] = []
  for (const file of files.value) {
    const job = await jobFor(file, to, root)
    if (!job.ok) return complain(context, job)
    jobs.push(job.value)
  }
  await reportRefused(context, jobs)
  const exit = await deliver(context, jobs, to, input)
  return jobs.some(({ text }) => text === undefined) ? EXIT.invalidPolicy : exit
}

/** A translation goes to standard output or to another folder, never over the file itself. */
function misuseOf(files: readonly PolicyFile[], to: Target | undefined, { options }: Input) {
  const printed = options['stdout'] === true || (to !== undefined && options['out'] === undefined)
  if (!printed || options['check'] === true || files.length === 1) return undefined
  return misused(
    { uk: 'вивести можна лише один файл', en: 'only one file can be printed' },
    {
      uk: 'для кількох файлів вкажіть теку: --out <тека>',
      en: 'for several files give a folder: --out <folder>',
    },
  )
}

/** The innermost folder that holds all of these. */
function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '.'
  while (!folders.every((folder) => `${folder}/`.startsWith(`${common}/`))) common = dirname(common)
  return common
}

async function jobFor(file: PolicyFile, to: Target | undefined, root: string): Promise<Or<Job>> {
  const name = relative(root, resolve(file.path))
  if (to === undefined) return right({ file, name, ...canonicalText(file) })
  const printed = await translated(file, to)
  if (!printed.ok) return printed
  const ending = to === 'yaml' ? '.yaml' : '.zasady'
  return right({ file, name: name.replace(/\.\w+$/, ending), ...printed.value })
}

async function deliver(
  context: Context,
  jobs: readonly Job[],
  to: Target | undefined,
  { options }: Input,
): Promise<ExitCode> {
  const folder = options['out']
  if (options['check'] === true) return listChanged(context, jobs)
  if (typeof folder === 'string') {
    return writeAll(context, jobs, ({ name }) => join(folder, name))
  }
  if (to !== undefined || options['stdout'] === true) return printAll(context, jobs)
  return writeAll(context, jobs.filter(isChanged), ({ file }) => file.path)
}

const isChanged = ({ file, text }: Job): boolean => text !== undefined && text !== file.text

async function listChanged({ terminal, lang }: Context, jobs: readonly Job[]): Promise<ExitCode> {
  const changed = jobs.filter(isChanged)
  for (const { file } of changed) await terminal.out(`${file.path}: ${WORDS.wouldChange[lang]}\n`)
  return changed.length > 0 ? EXIT.remarks : EXIT.done
}

async function printAll({ terminal }: Context, jobs: readonly Job[]): Promise<ExitCode> {
  for (const { text } of jobs) await terminal.out(text ?? '')
  return EXIT.done
}

async function writeAll(
  context: Context,
  jobs: readonly Job[],
  pathOf: (job: Job) => string,
): Promise<ExitCode> {
  const { terminal, lang } = context
  for (const job of jobs) {
    if (job.text === undefined) continue
    const written = await writeAtomically(pathOf(job), job.text)
    if (!written.ok) return complain(context, written)
    await terminal.out(`${written.value}: ${WORDS.written[lang]}\n`)
  }
  return EXIT.done
}

const WORDS: Readonly<Record<'wouldChange' | 'written', Text>> = {
  wouldChange: { uk: 'вигляд не єдиний', en: 'not in the canonical layout' },
  written: { uk: 'записано', en: 'written' },
}

/** A file that has no canonical text is left as it is; its remarks say why. */
async function reportRefused(context: Context, jobs: readonly Job[]): Promise<void> {
  const { terminal, lang } = context
  const paint = paintFor(terminal.colourErr)
  for (const { file, text, diagnostics } of jobs) {
    if (text !== undefined) continue
    await terminal.err(remarksText(diagnostics, new Map([[file.path, file]]), lang, paint))
    await terminal.err(`${LEFT_ALONE(file.path)[lang]}\n`)
  }
}

const LEFT_ALONE = (path: string): Readonly<Record<Lang, string>> => ({
  uk: `zasady: \`${path}\` залишено без змін`,
  en: `zasady: \`${path}\` is left as it is`,
})
