/** Two people of one name in a file that tells people apart by name only: an answer, never a silent choice. */
import type { ImportProblem } from './types.ts'

export const sameName = (name: string): ImportProblem => ({
  code: 'import/same-name',
  message: {
    uk: `у файлі двоє з іменем \`${name}\`, і розрізнити їх нічим`,
    en: `the file has two people named \`${name}\` and nothing to tell them apart`,
  },
})
