/**
 * A screen loaded when it is first opened.
 *
 * Where its files do not come, the server is away, or has been renewed and has others now. Both are mended by opening the
 * page again when the server answers; nothing is lost, since one has just left the screen before. Once only: a file that
 * is really missing must be said, not tried for ever.
 */
import { type ComponentType, lazy } from 'react'
import { connection } from '../api/connection.ts'

type Load = () => Promise<{ default: ComponentType }>

const MARK = 'zasady.reopened'
const SAME_TROUBLE_MS = 30_000

export const lazyScreen = (load: Load) => lazy(() => load().catch(reopen))

async function reopen(error: unknown): Promise<never> {
  await connection.lost()
  if (Date.now() - Number(sessionStorage.getItem(MARK) ?? 0) < SAME_TROUBLE_MS) throw error
  sessionStorage.setItem(MARK, String(Date.now()))
  window.location.reload()
  // Until the page is gone.
  return new Promise(() => undefined)
}
