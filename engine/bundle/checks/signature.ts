/** That the checkpoint is signed by the key of the ledger. */
import { whoSigned } from '../../ledger/notes/signed-note.ts'
import { fails, holds } from '../steps.ts'
import type { Check } from './check.ts'

export const signature: Check = {
  check: 'signature',
  title: { uk: 'підпис контрольної точки', en: 'signature of the checkpoint' },
  run({ bundle, checkpoint, keys }, { key }) {
    if (checkpoint.origin !== bundle.origin) {
      return fails(
        '/checkpoint',
        `контрольна точка належить журналу ${checkpoint.origin}`,
        `the checkpoint is of the ledger ${checkpoint.origin}`,
      )
    }
    const signed = whoSigned(checkpoint.note, key === undefined ? keys : [key])
    if (signed === undefined) {
      return fails(
        '/checkpoint',
        'підпис не відповідає тексту контрольної точки: її змінено',
        'the signature does not fit the checkpoint: it was altered',
      )
    }
    if (signed.length === 0) return notByKey(key !== undefined)
    return key === undefined
      ? holds(
          'ключ узято з самого пакета: звірте його з оприлюдненим (--key)',
          'the key is the one in the bundle itself: compare it with the published one (--key)',
        )
      : holds('ключ відомий вам незалежно', 'the key was known to you by other means')
  },
}

const notByKey = (given: boolean) =>
  given
    ? fails(
        '/checkpoint',
        'контрольну точку не підписано вашим ключем: пакет з іншого журналу або ключ не той',
        'the checkpoint is not signed by the key you gave: another ledger, or another key',
      )
    : fails(
        '/verifier_keys',
        'жоден із ключів пакета не підписав контрольної точки',
        'none of the keys in the bundle signed the checkpoint',
      )
