/** What this screen asks of the server, as hooks: each with its key in the cache. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  CasePage,
  CasesPage,
  IntakeForm,
  Matter,
  OpenDraw,
  Rehearsal,
  RepeatAct,
  Why,
} from '../../../api/index.ts'
import { get, post } from '../../api/client.ts'

const KEY = 'distribution'
export const EVERYTHING = [KEY] as const

const queryOf = (asked: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()

export interface CaseFilter {
  readonly search: string
  readonly judge: string
  readonly outcome: string
}

export const useCases = (filter: CaseFilter) =>
  useInfiniteQuery({
    queryKey: [KEY, 'cases', filter],
    queryFn: ({ pageParam, signal }) =>
      get<CasesPage>(`/distribution/cases?${queryOf({ ...filter, before: pageParam })}`, {
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ before }) => before ?? undefined,
    placeholderData: keepPreviousData,
  })

export const useOpenDraws = () =>
  useQuery({
    queryKey: [KEY, 'open'],
    queryFn: ({ signal }) => get<OpenDraw[]>('/distribution/open', { signal }),
  })

export interface AskedForm {
  readonly document?: string | undefined
  readonly as_of?: string | undefined
}

/** `latest`: the last one that came; a day without a policy takes away nothing of what is being filled in. */
export function useIntakeForm(asked: AskedForm) {
  const query = useQuery({
    queryKey: [KEY, 'form', asked],
    queryFn: ({ signal }) =>
      get<IntakeForm>(`/distribution/form?${queryOf({ ...asked })}`, { signal }),
    placeholderData: keepPreviousData,
  })
  return { ...query, latest: useLatest(query.data) }
}

/** What stands against a matter, and who would take part. Nothing is written. */
export const rehearse = (matter: Matter, signal?: AbortSignal): Promise<Rehearsal> =>
  post<Rehearsal>('/distribution/rehearsals', matter, {
    isRepeatable: true,
    ...(signal !== undefined && { signal }),
  })

/** The same act is entered once, however often it is sent. */
export const enterAct = (act: RepeatAct): Promise<unknown> =>
  post('/distribution/acts', act, { isRepeatable: true })

/** `latest`: the last one that was answered; a check that fails takes nothing away from the form. */
export function useRehearsal(matter: Matter) {
  const query = useQuery({
    queryKey: [KEY, 'rehearsal', matter],
    queryFn: ({ signal }) => rehearse(matter, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { ...query, latest: useLatest(query.data) }
}

function useLatest<T>(data: T | undefined): T | undefined {
  const [latest, setLatest] = useState(data)
  if (data !== undefined && data !== latest) setLatest(data)
  return latest
}

export interface AskedCase {
  readonly case: string
  readonly seq?: number | undefined
}

const caseQuery = (asked: AskedCase): string => queryOf({ ...asked })

export const useCase = (asked: AskedCase) =>
  useQuery({
    queryKey: [KEY, 'case', asked],
    queryFn: ({ signal }) => get<CasePage>(`/distribution/case?${caseQuery(asked)}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** About a judge of a distribution, or of a matter that is not distributed yet. */
export type AskedWhy =
  | { readonly past: AskedCase; readonly judge: string }
  | { readonly matter: Matter; readonly judge: string }

export const useWhy = (asked: AskedWhy | undefined) =>
  useQuery({
    queryKey: [KEY, 'why', asked],
    queryFn: ({ signal }) => {
      if (asked === undefined) throw new Error('nobody was asked about')
      const { judge } = asked
      return 'past' in asked
        ? get<Why>(`/distribution/why?${queryOf({ ...asked.past, judge })}`, { signal })
        : post<Why>('/distribution/rehearsals/judge', asked, { signal, isRepeatable: true })
    },
    enabled: asked !== undefined,
    retry: false,
  })

export const paperPath = (asked: AskedCase, kind: string, open = false): string =>
  `/distribution/paper?${queryOf({ ...asked, kind, ...(open && { open: 'true' }) })}`

export const casePath = (asked: AskedCase): string => `/distribution/case?${caseQuery(asked)}`
