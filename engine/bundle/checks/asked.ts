/** That this is the bundle that was asked for: of this case, of this ledger. */
import { fails, HOLDS, notChecked } from '../steps.ts'
import type { Check } from './check.ts'

export const asked: Check = {
  check: 'asked',
  title: { uk: 'та сама справа і той самий журнал', en: 'the case and the ledger asked for' },
  run({ bundle }, known) {
    if (known.case !== undefined && known.case !== bundle.case) {
      return fails(
        '/case',
        `це пакет іншої справи: ${bundle.case}, а не ${known.case}`,
        `this is the bundle of another case: ${bundle.case}, not ${known.case}`,
      )
    }
    if (known.origin !== undefined && known.origin !== bundle.origin) {
      return fails(
        '/origin',
        `це пакет іншого журналу: ${bundle.origin}, а не ${known.origin}`,
        `this is a bundle of another ledger: ${bundle.origin}, not ${known.origin}`,
      )
    }
    if (known.case !== undefined && known.origin !== undefined) return HOLDS
    const missing = [
      ...(known.case === undefined ? ['--case'] : []),
      ...(known.origin === undefined ? ['--origin'] : []),
    ].join(', ')
    return notChecked(
      `не сказано, чого очікувати: ${missing}`,
      `what to expect was not said: ${missing}`,
    )
  },
}
