/** The body of a template in; the blocks of the document, facts filled in, out. */
import { fieldLabels, noted } from './blanks.ts'
import { isMet } from './conditions.ts'
import { type Drafting, factOf } from './drafting.ts'
import { fill, fillWords } from './fill.ts'
import { turnsOf } from './loops.ts'
import type { Block, Runs } from './model.ts'
import type { TemplateBlock, TemplateTable } from './template.ts'

/** Writes every block whose condition holds. */
export const compose = (body: readonly TemplateBlock[], drafting: Drafting): readonly Block[] =>
  body.filter((block) => isMet(block, drafting)).flatMap((block) => blocksOf(block, drafting))

function blocksOf(block: TemplateBlock, drafting: Drafting): readonly Block[] {
  const put = (text: string): Runs => fill(text, drafting)
  if ('text' in block)
    return [{ kind: 'text', style: block.style ?? 'body', runs: put(block.text) }]
  if ('line' in block)
    return [{ kind: 'line', left: put(block.line.left), right: put(block.line.right) }]
  if ('rows' in block) {
    const rows = block.rows.filter((row) => isMet(row, drafting))
    return [
      { kind: 'rows', rows: rows.map((row) => ({ label: put(row.label), value: put(row.value) })) },
    ]
  }
  if ('table' in block) return [tableOf(block.table, drafting)]
  if ('list' in block) {
    const items = block.list.filter((item) => isMet(item, drafting))
    return [{ kind: 'list', items: items.map(({ text }) => put(text)) }]
  }
  if ('choose' in block) {
    const chosen = block.choose.find((one) => isMet(one, drafting))
    return chosen === undefined ? [] : compose(chosen.body, drafting)
  }
  return [{ kind: 'sign', post: put(block.sign.post), name: put(block.sign.name) }]
}

/** A list that is not known is a table with empty rows, to be filled in by hand. */
function tableOf(table: TemplateTable, drafting: Drafting): Block {
  const turns = turnsOf(table, drafting)
  const heads = table.columns.map(({ head }) => fillWords(head, drafting))
  if (turns === undefined) {
    noted(drafting.blanks, fieldLabels(factOf(table.each, drafting).place.declared))
    const row = table.columns.map((): Runs => [])
    return { kind: 'table', heads, rows: Array.from({ length: EMPTY_ROWS }, () => row) }
  }
  if (turns.length === 0) return { kind: 'text', style: 'body', runs: fill(table.none, drafting) }
  const rows = turns.map((turn, index) =>
    table.columns.map(({ cell }) =>
      cell === NUMBER ? [String(index + 1)] : roomToWrite(fill(cell, turn.drafting)),
    ),
  )
  return { kind: 'table', heads, rows }
}

/** A cell is itself a place to write in. */
const roomToWrite = (runs: Runs): Runs => (runs.every((run) => typeof run !== 'string') ? [] : runs)

/** A cell of nothing but `#` counts the rows. */
const NUMBER = '#'
const EMPTY_ROWS = 3
