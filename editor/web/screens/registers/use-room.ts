/** How many columns the window has room for, and again when it is made wider or narrower. */
import { useSyncExternalStore } from 'react'
import { ROOM, type Room } from './told-columns.ts'

const NARROW = matchMedia('(width < 1000px)')
const WIDE = matchMedia('(width >= 1560px)')

function listen(changed: () => void): () => void {
  for (const query of [NARROW, WIDE]) query.addEventListener('change', changed)
  return () => {
    for (const query of [NARROW, WIDE]) query.removeEventListener('change', changed)
  }
}

const roomNow = (): Room => ROOM[NARROW.matches ? 'narrow' : WIDE.matches ? 'wide' : 'usual']

export const useRoom = (): Room => useSyncExternalStore(listen, roomNow)
