/** `zasady witness init`: a key for a witness; the public half is printed for the court to enter. */
import { existsSync } from 'node:fs'
import { createKeyFile, formatVerifierKey, type Signer, verifierKey } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, unreadable } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'

export async function init(context: Context, input: Input): Promise<ExitCode> {
  const [path, name] = [optionText(input, 'key'), optionText(input, 'name')]
  if (path === undefined || name === undefined) return complain(context, incomplete)
  if (!/^[^\s+\p{Cc}]+$/u.test(name)) return complain(context, wrongName(name))
  if (existsSync(path)) return complain(context, taken(path))
  const signer = made(path, name)
  if (!('verifier' in signer)) return complain(context, signer)
  const key = witnessKey(signer)
  const { terminal, lang, json } = context
  await terminal.out(json ? jsonPage({ file: path, key }) : told(path, key)[lang])
  return EXIT.done
}

/** The verifier key of a witness differs from that of a ledger by its type. */
export const witnessKey = ({ verifier: { name, publicKey } }: Signer): string =>
  formatVerifierKey(verifierKey('cosignature', name, publicKey))

function made(path: string, name: string) {
  try {
    return createKeyFile(path, name)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return unreadable({
      uk: `не вдалося записати \`${path}\`: ${code}`,
      en: `cannot write \`${path}\`: ${code}`,
    })
  }
}

const told = (path: string, key: string) => ({
  uk: `Ключ свідка: ${path}; зберігайте його так, щоб суд його не мав.
Суд вносить: zasady ledger witness add ${key}
`,
  en: `The key of the witness: ${path}; keep it where the court has no access.
The court enters: zasady ledger witness add ${key}
`,
})

const incomplete = misused(
  { uk: 'потрібні `--key` і `--name`', en: '`--key` and `--name` are needed' },
  {
    uk: 'приклад: zasady witness init --name witness.example/w1 --key свідок.key',
    en: 'for example: zasady witness init --name witness.example/w1 --key witness.key',
  },
)

const wrongName = (name: string) =>
  misused(
    {
      uk: `\`${name}\` не може бути назвою свідка`,
      en: `\`${name}\` cannot be the name of a witness`,
    },
    { uk: 'назва — без пробілів і знака `+`', en: 'a name has no blanks and no `+`' },
  )

const taken = (path: string) =>
  unreadable(
    { uk: `\`${path}\` уже існує`, en: `\`${path}\` already exists` },
    {
      uk: 'ключ ніколи не замінюється; оберіть іншу назву',
      en: 'a key is never replaced; choose another name',
    },
  )
