/** What is said when the files of a policy are not found as somebody named them. */
import { nearest } from '../grammar/index.ts'
import { misused, unreadable } from './complaint.ts'
import type { PolicyFile } from './disk/policy-folder.ts'

export function unknownPolicy(id: string, known: readonly string[]) {
  const near = nearest(id, known)
  return misused(
    { uk: `немає засад із кодом \`${id}\``, en: `there is no policy with the id \`${id}\`` },
    near === undefined
      ? {
          uk: `є такі: ${known.join(', ')}; або вкажіть шлях до файлу засад`,
          en: `there are: ${known.join(', ')}; or give the path of a policy file`,
        }
      : { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`?` },
  )
}

export const ambiguous = (id: string, files: readonly PolicyFile[]) =>
  unreadable({
    uk: `код \`${id}\` мають кілька файлів: ${files.map(({ path }) => path).join(', ')}`,
    en: `several files have the id \`${id}\`: ${files.map(({ path }) => path).join(', ')}`,
  })

export const notAFile = (path: string) =>
  misused(
    { uk: `\`${path}\` — тека, а не файл засад`, en: `\`${path}\` is a folder, not a policy file` },
    { uk: 'вкажіть файл із текстом засад', en: 'give the file with the text of the policy' },
  )

export const notAPolicy = (path: string) =>
  unreadable({
    uk: `\`${path}\` не є файлом засад: немає заголовка з \`документ\``,
    en: `\`${path}\` is not a policy file: it has no header with \`document\``,
  })

export const withoutText = ({ path, document }: PolicyFile) =>
  unreadable({
    uk: `поруч із \`${path}\` немає засад \`${document}\``,
    en: `there is no policy \`${document}\` beside \`${path}\``,
  })
