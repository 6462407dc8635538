/** In which language the title of a policy is said: one that has no English title keeps its own. */
import type { Text } from '../../../api/index.ts'

/** To be marked where it is not the language of the screen. */
export const languageOf = ({ uk, en }: Text, said: string): 'uk' | undefined =>
  uk === en && said === uk ? 'uk' : undefined
