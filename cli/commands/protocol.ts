/** `zasady protocol`: a case of the ledger in; the protocol of its distribution, to be printed and signed, out. */
import { caseProtocol, type Paper, toDocx, toHtml } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { printPdf } from '../disk/print-pdf.ts'
import { writeNew } from '../disk/write-new.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { openToRead, refused } from '../ledger/opening.ts'

/** Exit: made 0, there is none or no browser prints it 1, a damaged ledger 4. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const out = optionText(input, 'out')
  const format = formatOf(out)
  if (!format.ok) return complain(context, format)
  const paper = await paperFrom(input)
  if (!paper.ok) return complain(context, paper)
  if (out === undefined) {
    await context.terminal.out(toHtml(paper.value))
    return EXIT.done
  }
  return deliver(context, { paper: paper.value, out, make: format.value }, input)
}

type Make = (paper: Paper) => Promise<Or<string | Uint8Array>>

const MAKES: Readonly<Record<string, Make>> = {
  html: (paper) => Promise.resolve(right(toHtml(paper))),
  docx: async (paper) => right(await toDocx(paper)),
  pdf: async (paper) => {
    const pdf = await printPdf(toHtml(paper))
    return pdf === undefined ? NO_BROWSER : right(pdf)
  },
}

function formatOf(out: string | undefined): Or<Make> {
  const ending = out === undefined ? 'html' : (/\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '')
  const make = Object.hasOwn(MAKES, ending) ? MAKES[ending] : undefined
  return make === undefined ? unknownFormat(ending) : right(make)
}

async function paperFrom(input: Input): Promise<Or<Paper>> {
  const [caseId = ''] = input.args
  const opened = await openToRead(input)
  if (!opened.ok) return opened
  try {
    const [damage] = opened.value.damage
    if (damage !== undefined) return refused({ code: 'ledger/damaged', message: damage.message })
    const open = input.options['open'] === true
    const made = await caseProtocol(opened.value, { case: caseId, open })
    return made.kind === 'paper' ? right(made.paper) : refused(made.refusal)
  } finally {
    await opened.value.close()
  }
}

interface Delivery {
  readonly paper: Paper
  readonly out: string
  readonly make: Make
}

/** Where no browser prints a PDF, the page it would print is written: the work is not lost. */
async function deliver(
  context: Context,
  { paper, out, make }: Delivery,
  input: Input,
): Promise<ExitCode> {
  const { terminal, json } = context
  const force = input.options['force'] === true
  const content = await make(paper)
  const path = content.ok ? out : out.replace(/\.pdf$/i, '.html')
  const written = await writeNew(path, content.ok ? content.value : toHtml(paper), force)
  if (!written.ok) return complain(context, written)
  await terminal.out(json ? jsonPage({ schema_version: 1, file: path }) : `${path}\n`)
  return content.ok ? EXIT.done : complain(context, content)
}

const NO_BROWSER = wrong(
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
