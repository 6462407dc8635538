/**
 * Drafts among the files of policies: where proposals lie, and what is said of a file that is not what it was taken for.
 *
 * `proposals/` beside a policy holds what nobody has adopted yet; nothing there is part of the policy until it is named.
 */
import { basename, dirname } from 'node:path'
import { misused } from './complaint.ts'

const PROPOSALS = 'proposals'

/** The folder of the policy that the proposals of this folder would change. */
export const folderAbove = (folder: string): string | undefined =>
  basename(folder) === PROPOSALS ? dirname(folder) : undefined

export const adoptedInProposals = (path: string) =>
  misused(
    {
      uk: `\`${path}\` лежить серед проєктів, а рядка \`проєкт\` у ньому немає`,
      en: `\`${path}\` lies among proposals and has no line \`draft\``,
    },
    {
      uk: `ухвалені зміни перенесіть з теки ${PROPOSALS} до теки засад, а в неухвалених лишіть рядок \`проєкт\``,
      en: `move an adopted amendment out of ${PROPOSALS} into the folder of the policy; keep the line \`draft\` in one that is not adopted`,
    },
  )

export const notADraft = (path: string) =>
  misused(
    {
      uk: `\`${path}\` не є проєктом: у ньому немає рядка \`проєкт\``,
      en: `\`${path}\` is no draft: it has no line \`draft\``,
    },
    {
      uk: 'ухвалені зміни застосовуються самі, коли лежать у теці засад; у неухвалених замініть рядок `затверджено …` на `проєкт`',
      en: 'an adopted amendment is applied by itself when it lies in the folder of the policy; in one that is not adopted put `draft` in the place of `approved by …`',
    },
  )

export const ofOtherPolicy = (path: string, document: string, asked: string) =>
  misused(
    {
      uk: `\`${path}\` змінює засади \`${document}\`, а названо \`${asked}\``,
      en: `\`${path}\` amends the policy \`${document}\`, and \`${asked}\` was named`,
    },
    {
      uk: `порівнювати можна лише редакції тих самих засад: вкажіть --policy ${document} або інший файл`,
      en: `only editions of one policy can be compared: give --policy ${document} or another file`,
    },
  )
