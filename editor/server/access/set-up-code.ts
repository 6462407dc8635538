/** The one-time code by which the first administrator shows, from another machine, that he can read the server's terminal. */
import { randomInt } from 'node:crypto'

/** Without letters and digits that are taken for others. 40 bits, tried some times a minute. */
export function newSetUpCode(): string {
  const letter = (): string => LETTERS.charAt(randomInt(LETTERS.length))
  return `${Array.from({ length: 4 }, letter).join('')}-${Array.from({ length: 4 }, letter).join('')}`
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
