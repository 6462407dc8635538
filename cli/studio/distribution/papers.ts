/** The papers of a distribution: the protocol to be printed and signed, the bundle of its proofs, the record. */
import {
  buildBundle,
  bundlePage,
  bundleText,
  canonicalJson,
  caseProtocol,
  type LedgerRefusal,
  toDocx,
  toHtml,
} from '../../../engine/index.ts'
import {
  type Answer,
  answered,
  type AskedCase,
  type CasePaper,
  type PaperKind,
  refused,
} from '../../../editor/server/index.ts'
import { printPdf } from '../../disk/print-pdf.ts'
import { fileName } from '../../record-files.ts'
import { pastOf } from './attempts.ts'
import type { Desk } from './desk.ts'

const HTML = 'text/html; charset=utf-8'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const JSON_TYPE = 'application/json; charset=utf-8'

export async function paperOf(
  desk: Desk,
  asked: AskedCase,
  kind: PaperKind,
  isOpen: boolean,
): Promise<Answer<CasePaper>> {
  const name = fileName(asked.case)
  switch (kind) {
    case 'protocol':
    case 'protocol.docx':
    case 'protocol.pdf':
      return protocol(desk, asked, kind, isOpen)
    case 'bundle':
    case 'page':
    case 'record':
      return proof(desk, asked, kind, name)
  }
}

async function protocol(
  { court: { ledger } }: Desk,
  { case: caseId }: AskedCase,
  kind: 'protocol' | 'protocol.docx' | 'protocol.pdf',
  open: boolean,
): Promise<Answer<CasePaper>> {
  const made = await caseProtocol(ledger, { case: caseId, open })
  if (made.kind === 'refused') return noPaper(made.refusal)
  const name = `протокол-${fileName(caseId)}`
  if (kind === 'protocol.docx') {
    return answered({ name: `${name}.docx`, type: DOCX, content: await toDocx(made.paper) })
  }
  const html = toHtml(made.paper)
  if (kind === 'protocol') return answered({ name: `${name}.html`, type: HTML, content: html })
  const pdf = await printPdf(html)
  return pdf === undefined
    ? noBrowser
    : answered({ name: `${name}.pdf`, type: 'application/pdf', content: pdf })
}

/** For the public: seals stay closed. */
async function proof(
  desk: Desk,
  asked: AskedCase,
  kind: 'bundle' | 'page' | 'record',
  name: string,
): Promise<Answer<CasePaper>> {
  const past = await pastOf(desk, asked)
  if (!past.ok) return past
  const attempt = past.value.shown.attempt?.number
  const built = await buildBundle(desk.court.ledger, {
    case: asked.case,
    ...(attempt !== undefined && { attempt }),
  })
  if (built.kind === 'refused') return noPaper(built.refusal)
  const { bundle } = built
  switch (kind) {
    case 'bundle':
      return answered({
        name: `докази-${name}.json`,
        type: JSON_TYPE,
        content: bundleText(bundle),
      })
    case 'page':
      return answered({ name: `перевірка-${name}.html`, type: HTML, content: bundlePage(bundle) })
    case 'record':
      return answered({
        name: `запис-${name}.${bundle.attempt}.json`,
        type: JSON_TYPE,
        content: canonicalJson(bundle.record),
      })
  }
}

const noPaper = ({ code, message }: LedgerRefusal) =>
  refused({ code: `distribution/${code}`, status: 409, message })

const noBrowser = refused({
  code: 'distribution/no-pdf',
  status: 503,
  message: {
    uk: 'на цьому сервері немає Chromium, тому PDF не зроблено',
    en: 'this server has no Chromium, so no PDF was made',
  },
  help: {
    uk: 'відкрийте протокол для друку і збережіть його як PDF у своєму браузері',
    en: 'open the protocol for print and save it as PDF in your browser',
  },
})
