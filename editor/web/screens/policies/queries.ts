/** What the screen asks the server. */
import { useQuery } from '@tanstack/react-query'
import type {
  EditionComparison,
  EditionText,
  ExcludedAnswer,
  ExcludedRequest,
  MatterFacts,
  PolicyDetail,
  PolicyList,
  TestsAnswer,
  TestsRequest,
  TrialSetting,
  TryAnswer,
  TryRequest,
} from '../../../api/index.ts'
import { get, post } from '../../api/client.ts'
import type { Language } from '../../words/index.ts'
import type { Sides } from './comparison/sides.ts'

const at = (document: string): string => `/policies/${encodeURIComponent(document)}`

export const usePolicies = () =>
  useQuery({
    queryKey: ['policies'],
    queryFn: ({ signal }) => get<PolicyList>('/policies', { signal }),
  })

/** Read once for a visit: a text in hand does not change under the hands. */
export const usePolicy = (document: string) =>
  useQuery({
    queryKey: ['policies', document],
    queryFn: ({ signal }) => get<PolicyDetail>(at(document), { signal }),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  })

export const useEditionText = (document: string, day: string, lang: Language) =>
  useQuery({
    queryKey: ['policies', document, 'text', day, lang],
    queryFn: ({ signal }) =>
      get<EditionText>(`${at(document)}/text?on=${day}&lang=${lang}`, { signal }),
    staleTime: Infinity,
  })

export const useComparison = (document: string, { from, to }: Sides) =>
  useQuery({
    queryKey: ['policies', document, 'comparison', from, to],
    queryFn: ({ signal }) =>
      get<EditionComparison>(`${at(document)}/comparison?from=${from}&to=${to}`, { signal }),
    staleTime: Infinity,
  })

export const useTrialSetting = (document: string, enabled: boolean) =>
  useQuery({
    queryKey: ['policies', document, 'trial'],
    queryFn: ({ signal }) => get<TrialSetting>(`${at(document)}/trial`, { signal }),
    enabled,
  })

export const matterFacts = (entry: number): Promise<MatterFacts> =>
  get<MatterFacts>(`/policies/matters/${entry}`)

export const tryOut = (request: TryRequest, signal: AbortSignal): Promise<TryAnswer> =>
  post<TryAnswer>('/policies/try', request, { signal })

export const excludedBy = (request: ExcludedRequest): Promise<ExcludedAnswer> =>
  post<ExcludedAnswer>('/policies/excluded', request)

export const runTests = (request: TestsRequest): Promise<TestsAnswer> =>
  post<TestsAnswer>('/policies/tests', request)
