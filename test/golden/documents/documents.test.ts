/**
 * Documents as they are signed, whole: facts in a folder, the page beside them. `npm run golden` rewrites the pages;
 * read the diff as the person who signs would.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { toDocx, toHtml } from '../../../engine/index.ts'
import { docxText, htmlText } from '../../support/docx-text.ts'
import { paperOf } from '../../support/shipped-documents.ts'

const CASES: readonly { readonly name: string; readonly kind?: string; readonly day: string }[] = [
  { name: 'outage-act', day: '2026-06-17' },
  { name: 'repeat-directive', day: '2026-06-16' },
  { name: 'repeat-directive-without-memo', kind: 'repeat-directive', day: '2026-06-16' },
  { name: 'repeat-resolution', day: '2026-06-17' },
  { name: 'repeat-memo', day: '2026-06-16' },
  { name: 'duty-roster', day: '2026-08-10' },
  { name: 'removal-note', day: '2026-06-16' },
  { name: 'e-summons-application', day: '2024-06-11' },
]

const FOLDER = 'test/golden/documents'

test.each(CASES)('$name', async ({ name, kind = name, day }) => {
  const facts = parse(readFileSync(`${FOLDER}/${name}/facts.yaml`, 'utf8')) as object
  const paper = paperOf(kind, day, facts)
  const html = toHtml(paper)
  await expect(html).toMatchFileSnapshot(`./${name}/document.html`)
  expect(docxText(await toDocx(paper))).toBe(htmlText(html))
})
