/** All samples, by what kind of file they are. */
import { CONTENTS } from './contents.ts'
import { DRAWS, HONEST } from './draws.ts'
import { FORGED_DRAWS } from './export-draws.ts'
import { FORGED } from './exports.ts'
import { FORMS } from './forms.ts'
import { LINES, SINCE } from './lines.ts'
import { DIGESTS, ORDER } from './order.ts'
import { POLICIES } from './policies.ts'
import { RANDOMNESS } from './randomness.ts'
import type { Sample } from './sample.ts'
import { CONSISTENCY, SIGNED } from './signed.ts'

export { UNREADABLE } from './unreadable.ts'

export const BUNDLES: readonly Sample[] = [
  HONEST,
  FORMS,
  SIGNED,
  CONSISTENCY,
  CONTENTS,
  POLICIES,
  ORDER,
  DIGESTS,
  RANDOMNESS,
  DRAWS,
].flat()

export const EXPORTS: readonly Sample[] = [...LINES, ...SINCE, ...FORGED, ...FORGED_DRAWS]
