/** Whether the server cannot be reached at present: for what stands where the banner of the frame is not seen. */
import { useSyncExternalStore } from 'react'
import { connection } from '../../api/connection.ts'

export const useIsLost = (): boolean =>
  useSyncExternalStore(connection.subscribe, connection.isLost)
