/**
 * A policy that the project ships, by its id. Never by a path, as the command line takes it: whoever asks over HTTP does not
 * name files of this machine.
 */
import { misused, type Or } from '../complaint.ts'
import { loadPolicy } from '../load-policy.ts'
import { shipped } from '../policy-files.ts'

export async function loadShipped(document: string): ReturnType<typeof loadPolicy> {
  const files = await shipped()
  if (!files.ok) return files
  const isShipped = files.value.some((file) => file.document === document)
  return isShipped ? loadPolicy(document) : noSuchPolicy(document)
}

const noSuchPolicy = (document: string): Or<never> =>
  misused(
    {
      uk: `немає засад із кодом «${document}»`,
      en: `there is no policy with the id “${document}”`,
    },
    { uk: 'оберіть засади з переліку', en: 'choose a policy from the list' },
  )
