/**
 * A paper where the user wants it: a page, and how it is made a DOCX, in; a file `.html`, `.docx` or `.pdf`, or the page on
 * standard output, out.
 */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { printPdf } from '../disk/print-pdf.ts'
import { writeNew } from '../disk/write-new.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'

/** What is to be printed, in both forms that need no browser. */
export interface Printable {
  readonly html: string
  readonly docx: () => Promise<Uint8Array>
}

export interface Delivery {
  /** Where there is none, the page is printed to standard output. */
  readonly out?: string
  readonly make: (paper: Printable) => Promise<Or<string | Uint8Array>>
  readonly force: boolean
}

/** By the ending of the name. */
const MAKES: Readonly<Record<string, Delivery['make']>> = {
  html: ({ html }) => Promise.resolve(right(html)),
  docx: async ({ docx }) => right(await docx()),
  pdf: async ({ html }) => {
    const pdf = await printPdf(html)
    return pdf === undefined ? NO_BROWSER : right(pdf)
  },
}

/** What `--out` and `--force` ask for. */
export function deliveryOf(input: Input): Or<Delivery> {
  const out = optionText(input, 'out')
  const ending = out === undefined ? 'html' : (/\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '')
  const make = Object.hasOwn(MAKES, ending) ? MAKES[ending] : undefined
  if (make === undefined) return unknownFormat(ending)
  return right({ make, force: input.options['force'] === true, ...(out !== undefined && { out }) })
}

/** Where no browser prints a PDF, the page it would print is written: the work is not lost. */
export async function deliver(
  context: Context,
  paper: Printable,
  { out, make, force }: Delivery,
): Promise<ExitCode> {
  const { terminal, json } = context
  if (out === undefined) {
    await terminal.out(paper.html)
    return EXIT.done
  }
  const content = await make(paper)
  const path = content.ok ? out : out.replace(/\.pdf$/i, '.html')
  const written = await writeNew(path, content.ok ? content.value : paper.html, force)
  if (!written.ok) return complain(context, written)
  await terminal.out(json ? jsonPage({ schema_version: 1, file: path }) : `${path}\n`)
  return content.ok ? EXIT.done : complain(context, content)
}

/** Said after the page was written in place of its PDF. */
export const NO_BROWSER = wrong(
  EXIT.remarks,
  {
    uk: 'на цій машині немає Chromium або playwright-core, тому замість PDF записано HTML',
    en: 'this machine has no Chromium or no playwright-core, so HTML was written and no PDF',
  },
  {
    uk: 'надрукуйте сторінку до PDF у браузері або вкажіть Chromium у змінній ZASADY_CHROMIUM',
    en: 'print the page to PDF in a browser, or name Chromium in the variable ZASADY_CHROMIUM',
  },
)

const unknownFormat = (ending: string) =>
  misused(
    { uk: `невідомий вид файлу \`${ending}\``, en: `unknown kind of file \`${ending}\`` },
    { uk: 'можна: .html, .pdf, .docx', en: 'it can be: .html, .pdf, .docx' },
  )
