/** What the screen asks of the server; every answer is asked anew after a change. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  RegisterChange,
  RegisterDays,
  RegisterHistory,
  RegisterImportQuery,
  RegisterList,
  RegisterPlan,
  RegisterTable,
} from '../../../api/index.ts'
import { get, post, upload } from '../../api/client.ts'

/** At which moment the registers are looked at: empty is now. */
export interface When {
  readonly asOf: string
  readonly knownAt: string
}
export const NOW: When = { asOf: '', knownAt: '' }

const KEY = 'registers'

/** `?as_of=…&known_at=…` and whatever else is said. */
function queryOf(said: Readonly<Record<string, string | boolean | undefined>>): string {
  const pairs = Object.entries(said).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}

const momentsOf = ({ asOf, knownAt }: When) => ({ as_of: asOf, known_at: knownAt })

export const useRegisters = (when: When) =>
  useQuery({
    queryKey: [KEY, 'list', when],
    queryFn: ({ signal }) => get<RegisterList>(`/registers${queryOf(momentsOf(when))}`, { signal }),
    placeholderData: (before) => before,
  })

export const useTable = (id: string, when: When) =>
  useQuery({
    queryKey: [KEY, 'table', id, when],
    queryFn: ({ signal }) =>
      get<RegisterTable>(`/registers/${id}${queryOf(momentsOf(when))}`, { signal }),
  })

export const useDays = (id: string, when: When, month: string | undefined) =>
  useQuery({
    queryKey: [KEY, 'days', id, when, month],
    queryFn: ({ signal }) =>
      get<RegisterDays>(`/registers/${id}/days${queryOf({ ...momentsOf(when), month })}`, {
        signal,
      }),
    placeholderData: (before) => before,
  })

/** Nothing is asked of no subject. */
export const useHistory = (subject: string) =>
  useQuery({
    queryKey: [KEY, 'history', subject],
    enabled: subject !== '',
    queryFn: ({ signal }) =>
      get<RegisterHistory>(`/registers/history${queryOf({ subject })}`, { signal }),
  })

export const fileAddress = (
  id: string,
  when: When,
  said: { readonly format: string; readonly lang: string; readonly empty?: boolean },
): string => `/registers/${id}/file${queryOf({ ...momentsOf(when), ...said })}`

/** Tries a change, or enters it. */
export function useChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: RegisterChange) => post<RegisterPlan>('/registers/changes', change),
    onSuccess: ({ entered }) => {
      if (entered) void queries.invalidateQueries({ queryKey: [KEY] })
    },
  })
}

export interface Rows {
  readonly file: File
  readonly query: Omit<RegisterImportQuery, 'name'>
}

export function useRows(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, query }: Rows) =>
      upload<RegisterPlan>(`/registers/${id}/rows${queryOf(query)}`, file),
    onSuccess: ({ entered }) => {
      if (entered) void queries.invalidateQueries({ queryKey: [KEY] })
    },
  })
}
