/** What the database itself holds, whatever program writes to it. */
import { describe, expect, test } from 'vitest'
import { append, appendOne, draw, enterPolicy } from '../../../support/ledger-story.ts'
import { act, commit, newLedger, PLACES } from '../../../support/ledgers.ts'
import { tampering } from '../../../support/tamper.ts'

describe.each(PLACES)('a database in $store refuses', ({ address }) => {
  test('a second open allocation of a case, an attempt twice, an act twice', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    const rules = await enterPolicy(ledger)
    await draw(ledger, 'умовна-1/26', { policy: rules })
    const allowed = await appendOne(ledger, act())
    await append(ledger, [commit('умовна-1/26', { policy: rules, attempt: 2, act: allowed })])
    const store = await tampering(place)
    const inserted = (values: string) =>
      store
        .all(`INSERT INTO allocations (commit_seq, case_id, attempt, act_seq) VALUES (${values})`)
        .then(
          () => 'taken',
          () => 'refused',
        )
    expect(await inserted("90, 'умовна-1/26', 3, NULL")).toBe('refused')
    expect(await inserted("91, 'умовна-2/26', 1, NULL")).toBe('taken')
    expect(await inserted("92, 'умовна-2/26', 1, NULL")).toBe('refused')
    expect(await inserted(`93, 'умовна-3/26', 2, ${allowed}`)).toBe('refused')
    await store.close()
  })

  test('a second approval of a policy entry', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    const rules = await enterPolicy(ledger)
    const store = await tampering(place)
    const insert = `INSERT INTO approvals (seq, policy_seq) VALUES (90, ${rules})`
    await expect(store.all(insert)).rejects.toThrow(/unique/i)
    await store.close()
  })
})
