/** Keys that were added or retired: from then on somebody else may sign, seal or witness. */
import { entriesAsked } from '../read/audit-facts.ts'
import type { Entry } from '../../ledger/types.ts'
import { type Check, type Found, looked, nothing, type Words } from '../types.ts'
import { momentWords } from '../words.ts'

export const keysChanged: Check = {
  code: 'keys-changed',
  group: 'ledger',
  unit: 'entries',
  title: { uk: 'зміни ключів', en: 'changes of keys' },
  finds: {
    uk: 'кожен ключ, доданий чи вилучений після створення журналу',
    en: 'every key added or retired after the ledger was made',
  },
  misses: {
    uk: 'хто насправді має ключ; ключ, який скопіювали',
    en: 'who really has a key; a key that was copied',
  },
  run(facts) {
    const keys = entriesAsked(facts, 'key')
    if (keys.length === 0) return looked(0, [], NONE)
    const used = new Set<unknown>()
    const first = facts.entries.filter(({ kind, body }) => {
      if (kind !== 'key' || used.has(body['use'])) return false
      used.add(body['use'])
      return body['action'] === 'add'
    })
    const beginning = new Set(first.map(({ seq }) => seq))
    return looked(keys.length, keys.filter(({ seq }) => !beginning.has(seq)).map(findingOf))
  },
}

const NONE = nothing('ключів за цей час не міняли', 'no keys were changed in that time')

const USES: Readonly<Record<string, Words>> = {
  checkpoint: { uk: 'ключ підпису журналу', en: 'signing key of the ledger' },
  witness: { uk: 'ключ свідка', en: 'key of a witness' },
  privacy: { uk: 'ключ печаток', en: 'key of the seals' },
}

function findingOf({ seq, body, recorded_at: at, by }: Entry): Found {
  const use = USES[String(body['use'])] ?? { uk: 'ключ', en: 'key' }
  const added = body['action'] === 'add'
  const when = momentWords(Date.parse(at))
  const name = String(body['name'])
  return {
    severity: body['use'] === 'witness' ? 'note' : 'look',
    place: { entries: [seq] },
    numbers: { use: String(body['use']), action: String(body['action']), by },
    text: {
      uk: `${when.uk} ${added ? 'додано' : 'вилучено'} ${use.uk} «${name}»; вніс ${by}`,
      en: `on ${when.en} a ${use.en} “${name}” was ${added ? 'added' : 'retired'} by ${by}`,
    },
  }
}
