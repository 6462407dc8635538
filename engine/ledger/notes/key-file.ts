/**
 * A private key in a file that only its owner may read (mode 0600): one way to keep it, for those who have no better.
 */
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { newPrivateKey, parsePrivateKey, type Signer } from './signer.ts'

/** Why a key file cannot be used. */
export interface KeyFileProblem {
  readonly code: 'missing' | 'readable-by-others' | 'not-a-key'
  readonly message: { readonly uk: string; readonly en: string }
}

export type KeyFile =
  | { readonly kind: 'signer'; readonly signer: Signer }
  | { readonly kind: 'problem'; readonly problem: KeyFileProblem }

const OTHERS = 0o077

/** Makes a key and writes it to a new file, durably; throws when the file exists. */
export function createKeyFile(path: string, name: string): Signer {
  const text = newPrivateKey(name)
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, `${text}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return parsePrivateKey(text)!
}

/** Reads a key; a file that others may read is not secret any more, and is refused. */
export function readKeyFile(path: string): KeyFile {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) {
    return problem('missing', `файла ключа \`${path}\` немає`, `there is no key file \`${path}\``)
  }
  if (process.platform !== 'win32' && (status.mode & OTHERS) !== 0) {
    return problem(
      'readable-by-others',
      `файл ключа \`${path}\` доступний іншим користувачам; потрібні права 0600`,
      `the key file \`${path}\` is open to other users; it needs mode 0600`,
    )
  }
  const signer = parsePrivateKey(readFileSync(path, 'utf8').replace(/\n$/, ''))
  if (signer !== undefined) return { kind: 'signer', signer }
  return problem(
    'not-a-key',
    `у файлі \`${path}\` немає ключа, або його змінено`,
    `the file \`${path}\` does not hold a key, or it was altered`,
  )
}

function problem(code: KeyFileProblem['code'], uk: string, en: string): KeyFile {
  return { kind: 'problem', problem: { code, message: { uk, en } } }
}
