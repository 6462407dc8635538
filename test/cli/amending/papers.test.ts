/** The comparison table and the decision, as the assembly of judges is given them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { here } from '../here.ts'
import { drafted, POLICY } from './drafted.ts'

describe('papers for the assembly', () => {
  test('the table and the decision are made as HTML and DOCX', async () => {
    const { draft, folder } = await drafted()
    for (const command of ['table', 'decision'])
      for (const ending of ['html', 'docx']) {
        const out = join(folder, `${command}.${ending}`)
        const made = await here([command, ...POLICY, '--draft', draft, '--out', out])
        expect([made.code, made.out]).toEqual([0, `${out}\n`])
        expect(existsSync(out)).toBe(true)
      }
    expect(readFileSync(join(folder, 'table.html'), 'utf8')).toContain('<del>двох</del>')
    const decision = readFileSync(join(folder, 'decision.html'), 'utf8')
    expect(decision).toContain('Підпункт 1 підпункту 4.3 викласти в такій редакції')
  })

  test('a decision finds its policy by the draft alone', async () => {
    const { draft } = await drafted()
    const { code, out } = await here(['decision', '--draft', draft, '--number', '7'])
    expect(code).toBe(0)
    expect(out).toContain('№\u00A07')
  })

  test('a draft that changes a rule and not its summary says so on the decision, and the exit code is 1', async () => {
    const { draft } = await drafted((text) =>
      text.replace('повноважень - 2 місяці', 'повноважень - 3 місяці'),
    )
    const { code, out } = await here(['decision', '--draft', draft])
    expect(code).toBe(1)
    expect(out).toContain('змінено лише правило')
  })

  test('a decision later than its own force is refused', async () => {
    const { draft } = await drafted()
    const { code, err } = await here(['decision', '--draft', draft, '--date', '2027-01-01'])
    expect(code).toBe(2)
    expect(err).toContain('пізніше за день')
  })

  test('programs get the rows of the table', async () => {
    const { draft } = await drafted()
    const { out } = await here(['table', ...POLICY, '--draft', draft, '--json'])
    expect(JSON.parse(out)).toMatchObject({ rows: [{ clause: '4.3.1', change: 'replaced' }] })
  })
})
