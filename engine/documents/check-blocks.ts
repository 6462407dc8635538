/** The body of a template, block by block, against the names that are known there. */
import { type Checking } from './checking.ts'
import { checkLoop, checkText, checkWhen } from './check-parts.ts'
import type { TemplateBlock, TemplateTable } from './template.ts'

export function checkBlocks(
  body: readonly TemplateBlock[],
  path: string,
  checking: Checking,
): void {
  body.forEach((block, at) => {
    checkWhen(block, `${path}/${at}`, checking)
    checkBlock(block, `${path}/${at}`, checking)
  })
}

function checkBlock(block: TemplateBlock, path: string, checking: Checking): void {
  const texts = (parts: Readonly<Record<string, string>>, at: string): void => {
    for (const [key, text] of Object.entries(parts)) checkText(text, `${at}/${key}`, checking)
  }
  if ('text' in block) return texts({ text: block.text }, path)
  if ('line' in block) return texts(block.line, `${path}/line`)
  if ('sign' in block) return texts(block.sign, `${path}/sign`)
  if ('table' in block) return checkTable(block.table, `${path}/table`, checking)
  if ('rows' in block) {
    block.rows.forEach((row, at) => {
      checkWhen(row, `${path}/rows/${at}`, checking)
      texts({ label: row.label, value: row.value }, `${path}/rows/${at}`)
    })
    return
  }
  if ('list' in block) {
    block.list.forEach((item, at) => {
      checkWhen(item, `${path}/list/${at}`, checking)
      texts({ text: item.text }, `${path}/list/${at}`)
    })
    return
  }
  block.choose.forEach((one, at) => {
    checkWhen(one, `${path}/choose/${at}`, checking)
    checkBlocks(one.body, `${path}/choose/${at}/body`, checking)
  })
}

function checkTable(table: TemplateTable, path: string, checking: Checking): void {
  const inside = checkLoop(table, path, checking)
  checkText(table.none, `${path}/none`, checking)
  table.columns.forEach(({ head, cell }, at) => {
    checkText(head, `${path}/columns/${at}/head`, checking)
    checkText(cell, `${path}/columns/${at}/cell`, inside)
  })
}
