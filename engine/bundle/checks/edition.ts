/** That the edition by which the judges were chosen had been entered in the ledger before. */
import { approvedBy } from '../approved-by.ts'
import { placeOf } from '../read-bundle.ts'
import { fails, holds } from '../steps.ts'
import type { Check } from './check.ts'

interface Edition {
  readonly in_force_from: string
  readonly digest: string
  readonly decision: string
}

export const edition: Check = {
  check: 'edition',
  title: { uk: 'редакція засад', en: 'edition of the policy' },
  run(read) {
    const { policy, approval, bundle } = read
    const { id, edition: wanted, in_force_from: from } = bundle.manifest.policy
    const editions = policy.body['editions'] as readonly Edition[]
    const found = editions.find((one) => one.digest === wanted && one.in_force_from === from)
    if (policy.body['document'] === id && found !== undefined) {
      return holds(
        `\`${id}\`, чинна з ${from} (${found.decision}), запис ${policy.seq}; схвалено: ${approvedBy(read)}, запис ${approval.seq}`,
        `\`${id}\`, in force from ${from} (${found.decision}), entry ${policy.seq}; approved: ${approvedBy(read, 'en')}, entry ${approval.seq}`,
      )
    }
    return fails(
      placeOf(read, policy),
      `запис засад ${policy.seq} не має редакції, названої в маніфесті (\`${id}\`, чинна з ${from}): пакет складено за іншою редакцією`,
      `the policy entry ${policy.seq} has no such edition as the manifest names (\`${id}\`, in force from ${from}): the bundle is of another edition`,
    )
  },
}
