/** A text of the language is written to a file whose name says so: another ending would be read as something else. */
import { misused, type Or, right } from '../complaint.ts'

export const textFile = (path: string): Or<string> =>
  path.endsWith('.zasady') ? right(path) : otherEnding(path)

const otherEnding = (path: string) =>
  misused(
    {
      uk: `\`${path}\` має іншу кінцівку, ніж текст засад`,
      en: `\`${path}\` does not end as the text of a policy does`,
    },
    {
      uk: 'назвіть файл із кінцівкою .zasady; до YAML його переведе zasady fmt --to yaml',
      en: 'let the name end in .zasady; zasady fmt --to yaml brings it into YAML',
    },
  )
