/** Draws that no outsider has countersigned: until then the holder of the key could rewrite them. */
import { drawsAsked } from '../read/audit-facts.ts'
import { type Check, looked, NO_DRAWS } from '../types.ts'

export const noWitness: Check = {
  code: 'no-witness',
  group: 'ledger',
  unit: 'draws',
  title: { uk: 'не засвідчено сторонніми', en: 'not witnessed' },
  finds: {
    uk: 'розподіли, яких не охоплює жодна контрольна точка з підписом свідка, внесеним до журналу',
    en: 'draws that no checkpoint with a witness’s cosignature in the ledger covers',
  },
  misses: {
    uk: 'контрольні точки, збережені поза журналом: їх порівнює перевірка журналу з відомою контрольною точкою',
    en: 'checkpoints kept outside the ledger: verification against a known checkpoint compares those',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) return looked(0, [], NO_DRAWS)
    const sizes = facts.entries
      .filter(({ kind }) => kind === 'witnessed')
      .map(({ body }) => Number(body['size']))
    const covered = Math.max(0, ...sizes)
    const bare = draws.filter(({ commit }) => commit.seq >= covered)
    const [first] = bare
    if (first === undefined) return looked(draws.length, [])
    const last = bare.at(-1) ?? first
    return looked(draws.length, [
      {
        severity: covered === 0 ? 'look' : 'note',
        place: { entries: [...new Set([first.commit.seq, last.commit.seq])] },
        numbers: { draws: bare.length, covered },
        text: {
          uk: `${covered === 0 ? 'жодної контрольної точки сторонні не засвідчили' : `свідки засвідчили записи до ${covered - 1}`}; розподілів, які власник ключа міг би переписати непомітно для того, хто не зберіг контрольної точки: ${bare.length}`,
          en: `${covered === 0 ? 'no checkpoint was witnessed' : `witnesses attested entries up to ${covered - 1}`}; draws that the holder of the key could rewrite unseen by those who saved no checkpoint: ${bare.length}`,
        },
      },
    ])
  },
}
