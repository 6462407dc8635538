/** What leaves the studio, asked for as its pages do, and that nothing in it acts. */
import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { expect } from 'vitest'
import { docxParts, docxText } from '../../../support/docx-text.ts'
import type { Answered, Attacked } from './attacked-studio.ts'
import { formulasInCsv, formulasInXlsx, harmInPage } from './harm.ts'

export const TEXTS = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  ']]></w:t><script>alert(1)</script>',
  '</title><a href="javascript:alert(1)">x</a>',
  '=HYPERLINK("http://evil.example";"x")',
  '@SUM(1;1)',
  '+1+1',
]

export const PROPOSAL = readFileSync(
  'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady',
  'utf8',
)

type Path = `/${string}`

export const get = async ({ ask, cookies }: Attacked, path: Path): Promise<Answered> => {
  const answer = await ask('GET', `/api/v1${path}`, { cookie: cookies.administrator })
  expect([path, answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([
    path,
    200,
    '',
  ])
  return answer
}

export const post = async (
  { ask, cookies }: Attacked,
  path: Path,
  as: keyof Attacked['cookies'],
  body: unknown,
  version = 1,
): Promise<Readonly<Record<string, unknown>>> => {
  const headers = {
    'if-match': `"${version}"`,
    'idempotency-key': `paper-${Math.random()}`.padEnd(20, '0'),
  }
  const answer = await ask('POST', `/api/v1${path}`, { cookie: cookies[as], body, headers })
  expect([path, answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([
    path,
    expect.toBeOneOf([200, 201, 202]),
    '',
  ])
  return answer.json()
}

/** A page that does nothing; where a text is named, it stands there as it was written. */
export function expectPage({ body }: Answered, text?: string): void {
  expect(harmInPage(body)).toEqual([])
  if (text === undefined) return
  const words = parseHTML(body).document.documentElement.textContent ?? ''
  expect(words).toContain(text)
}

export function expectLetter({ rawPayload }: Answered, text?: string): void {
  for (const [path, xml] of docxParts(rawPayload)) {
    if (path.endsWith('.xml'))
      expect([path, /<(?:script|img|a)[\s>]/.test(xml)]).toEqual([path, false])
  }
  if (text !== undefined) expect(docxText(rawPayload)).toContain(text)
}

export const expectTable = ({ body }: Answered): void => expect(formulasInCsv(body)).toEqual([])
export const expectWorkbook = ({ rawPayload }: Answered): void =>
  expect(formulasInXlsx(rawPayload)).toEqual([])

export interface Job {
  readonly state: string
}
