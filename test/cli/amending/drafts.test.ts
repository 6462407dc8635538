/** Where drafts lie, when they are applied, and that nothing is decided by them. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { here } from '../here.ts'
import { temporaryFolder } from '../run.ts'
import { POLICY } from './drafted.ts'

describe('a draft decides nothing', () => {
  const [OWN, BASE] = ['own.zasady', 'policies/courts/second/2026-01-15-no-1.zasady']
  const DRAFT =
    'зміни до example синтаксис 1 мова uk\nпроєкт\nчинні з 01.01.2027\nвиключити "2.1"\n'

  /** A court's own folder with a proposal. */
  function court(proposal = DRAFT) {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'proposals'))
    copyFileSync(BASE, join(folder, OWN))
    const draft = join(folder, 'proposals', 'idea.zasady')
    writeFileSync(draft, proposal)
    return { folder, draft, base: join(folder, OWN) }
  }

  test('lying beside a policy, in its folder or among its proposals, it is not applied', async () => {
    const { base, folder } = court()
    const before = await here(['consolidate', '--policy', base, '--as-of', '2027-02-01'])
    writeFileSync(join(folder, 'beside.zasady'), DRAFT)
    const after = await here(['consolidate', '--policy', base, '--as-of', '2027-02-01'])
    expect(after).toEqual(before)
    expect(after.out).toContain('пункт "2.1"')
  })

  test('named, it is applied over the text of the court whose proposal it is', async () => {
    const { base, draft } = court()
    const { out } = await here(['consolidate', '--policy', base, '--draft', draft])
    expect(out).toContain('# ПРОЄКТ: разом зі змінами, яких ніхто не ухвалив.')
    expect(out).toContain('виключено згідно з проєктом змін}')
  })

  test('no decision is made by it', async () => {
    const { draft } = court()
    const facts = 'test/cli/fixtures/small/facts.yaml'
    const words = ['decide', '--policy', draft, '--as-of', '2027-02-01', '--facts', facts]
    const { code, err } = await here(words)
    expect(code).toBe(2)
    expect(err).toContain('нічого не вирішують')
  })

  test('an amendment that is no draft does not belong among proposals', async () => {
    const { draft } = court(
      DRAFT.replace('проєкт', 'затверджено "рішення зборів суддів" від 01.12.2026 № "9"'),
    )
    const { code, err } = await here(['check', draft])
    expect(code).toBe(2)
    expect(err).toContain('лежить серед проєктів')
  })

  test('a draft of which nothing can be read does not look like one that changes nothing', async () => {
    const { draft } = court('зміни до example синтаксис 1 мова\nпроєкт\n')
    const { code, out } = await here(['check', draft])
    expect(code).toBe(3)
    expect(out).toContain('syntax/')
  })

  test('the draft of another policy, or a file that is no draft, is named', async () => {
    const { draft } = court()
    const other = await here(['table', ...POLICY, '--draft', draft])
    expect(other.code).toBe(2)
    expect(other.err).toContain('змінює засади `example`, а названо `desn`')
    const adopted = 'policies/courts/desnianskyi/2026-02-27-no-1.zasady'
    const plain = await here(['table', ...POLICY, '--draft', adopted])
    expect(plain.err).toContain('не є проєктом')
  })

  test('a draft whose precondition fails is told with what to look at', async () => {
    const { base, draft } = court(
      DRAFT.replace('виключити "2.1"', 'виключити "2.1" попередня редакція "sha256:00"'),
    )
    expect((await here(['table', '--policy', base, '--draft', draft])).err).toContain(
      'zasady check',
    )
    const checked = await here(['check', draft])
    expect(checked.code).toBe(3)
    expect(checked.out).toContain('check/former-wording-differs')
  })
})
