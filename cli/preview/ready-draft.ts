/** A policy with a draft applied, ready to run; a draft that cannot be applied is told with all remarks on it. */
import { hasErrors } from '../../grammar/index.ts'
import { type Or, wrong } from '../complaint.ts'
import { EXIT } from '../exit-codes.ts'
import { loadPolicyWithDraft } from '../load-policy.ts'
import { paintFor } from '../render/colour.ts'
import { remarksText } from '../render/remarks.ts'
import { type Ready, readyWithDraft } from '../runtime.ts'

export async function readyDraft(policy: string, path: string): Promise<Or<Ready>> {
  const loaded = await loadPolicyWithDraft(policy, path)
  if (!loaded.ok) return loaded
  if (loaded.value.policy !== undefined) return readyWithDraft(policy, path)
  const { diagnostics, sources } = loaded.value
  const errors = diagnostics.filter((one) => hasErrors([one]))
  const told = (lang: 'uk' | 'en'): string =>
    remarksText(errors, sources, lang, paintFor(false)).trimEnd()
  return wrong(
    EXIT.invalidPolicy,
    {
      uk: `проєкт \`${path}\` не можна застосувати до чинних засад\n\n${told('uk')}\n`,
      en: `the draft \`${path}\` cannot be applied to the policy in force\n\n${told('en')}\n`,
    },
    {
      uk: `виправте проєкт за цими зауваженнями; перевірити його можна окремо: zasady check ${path}`,
      en: `correct the draft by these remarks; it can be checked by itself: zasady check ${path}`,
    },
  )
}
