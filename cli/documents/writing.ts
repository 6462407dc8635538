/** A drafted paper in; an HTML page or a DOCX file, on the disk or ready to be printed, out. */
import { existsSync } from 'node:fs'
import { type Paper, toDocx, toHtml } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right, unreadable } from '../complaint.ts'
import { writeAtomically } from '../disk/write-atomically.ts'

export interface Target {
  readonly format: 'html' | 'docx'
  /** Where there is no file the page is printed. */
  readonly out?: string
  readonly force: boolean
}

/** Where the document goes and in what form. */
export function targetOf(input: Input): Or<Target> {
  const out = optionText(input, 'out')
  const isWord =
    (optionText(input, 'format') ?? (out?.endsWith('.docx') ? 'docx' : 'html')) === 'docx'
  if (isWord && out === undefined) return WITHOUT_FILE
  return right({
    format: isWord ? 'docx' : 'html',
    ...(out !== undefined && { out }),
    force: input.options['force'] === true,
  })
}

const WITHOUT_FILE = misused(
  { uk: 'файл DOCX не виводять на екран', en: 'a DOCX file is not printed to the screen' },
  { uk: 'вкажіть --out файл.docx', en: 'give --out file.docx' },
)

/** Writes the file; one that exists is replaced only where that was asked for. */
export async function writeDocument(
  paper: Paper,
  { format, out = '', force }: Target,
): Promise<Or<string>> {
  const content = format === 'docx' ? await toDocx(paper) : toHtml(paper)
  if (!force && existsSync(out)) return taken(out)
  return writeAtomically(out, content, { exclusive: !force })
}

const taken = (path: string) =>
  unreadable(
    { uk: `\`${path}\` уже існує`, en: `\`${path}\` already exists` },
    {
      uk: 'оберіть іншу назву або додайте --force, щоб замінити файл',
      en: 'choose another name, or add --force to replace the file',
    },
  )
