/** What can be wrong with what a witness is given. */
import { misused, unreadable } from '../complaint.ts'
import { nameOfInput } from '../disk/read-text.ts'

export const NEW_KEY = {
  uk: 'новий ключ свідка: zasady witness init',
  en: 'a new key of a witness: zasady witness init',
}

export const incomplete = misused(
  { uk: 'потрібні контрольна точка і `--key`', en: 'a checkpoint and `--key` are needed' },
  {
    uk: 'приклад: zasady witness cosign точка.txt --key свідок.key --out засвідчена.txt',
    en: 'for example: zasady witness cosign checkpoint.txt --key witness.key --out cosigned.txt',
  },
)

export const notACheckpoint = (path: string) =>
  unreadable(
    {
      uk: `\`${nameOfInput(path)}\` не є контрольною точкою`,
      en: `\`${nameOfInput(path)}\` is no checkpoint`,
    },
    {
      uk: 'її виводить суд: zasady ledger checkpoint (з доказом: --since РОЗМІР)',
      en: 'the court prints it: zasady ledger checkpoint (with a proof: --since SIZE)',
    },
  )

export const notAProof = (path: string) =>
  unreadable({
    uk: `\`${path}\` не є доказом: очікуються хеші у base64, по одному в рядку`,
    en: `\`${path}\` is no proof: hashes in base64 are expected, one a line`,
  })

export const notAKey = (given: string) =>
  misused({
    uk: `\`${given}\` не є ключем перевірки журналу`,
    en: `\`${given}\` is no verifier key of a ledger`,
  })

export const noKey = (origin: string) =>
  misused(
    {
      uk: `журнал \`${origin}\` свідкові ще не відомий`,
      en: `the ledger \`${origin}\` is not known to the witness yet`,
    },
    {
      uk: 'дайте ключ, який оприлюднив суд: --ledger-key',
      en: 'give the key that the court has published: --ledger-key',
    },
  )

export const notOwn = (path: string) =>
  misused(
    {
      uk: `\`${path}\`: це не контрольна точка цього журналу, засвідчена цим свідком`,
      en: `\`${path}\`: this is no checkpoint of this ledger cosigned by this witness`,
    },
    {
      uk: 'у --since — те, що свідок засвідчив востаннє',
      en: '--since takes what the witness cosigned last',
    },
  )
