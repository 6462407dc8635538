/** The head of the ledger as it is now. */
import { useQuery } from '@tanstack/react-query'
import type { LedgerHead } from '../../../api/index.ts'
import { get } from '../../api/client.ts'

export const useLedgerHead = () =>
  useQuery({
    queryKey: ['audit', 'ledger'],
    queryFn: ({ signal }) => get<LedgerHead>('/audit/ledger', { signal }),
  })
