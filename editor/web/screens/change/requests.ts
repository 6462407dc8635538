/** What this screen asks of the server, and how what it knows is kept fresh. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  ChangeEditions,
  Draft,
  DraftCheck,
  DraftEdit,
  DraftList,
  DraftPreviewKept,
  DraftTable,
} from '../../../api/index.ts'
import { get, post } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'

const DRAFTS = ['change', 'drafts'] as const
const draftKey = (id: string) => ['change', 'draft', id] as const

export const addressOfDraft = (id: string): string => `/change/drafts/${id}`
export const etag = ({ version }: Pick<Draft, 'version'>): string => `"${version}"`

export const useDrafts = () =>
  useQuery({
    queryKey: DRAFTS,
    queryFn: ({ signal }) => get<DraftList>('/change/drafts', { signal }),
  })

export const useEditions = () =>
  useQuery({
    queryKey: ['change', 'editions'],
    queryFn: ({ signal }) => get<ChangeEditions>('/change/editions', { signal }),
  })

export const useDraft = (id: string) =>
  useQuery({
    queryKey: draftKey(id),
    queryFn: ({ signal }) => get<Draft>(addressOfDraft(id), { signal }),
  })

export const editOf = ({ title, text, effective, note }: Draft): DraftEdit => ({
  title,
  text,
  effective,
  note,
})

/** The server has many texts to look at just now: it is asked again before anybody is told. */
export const whileBusy = {
  retry: (failures: number, error: unknown) =>
    failures < 10 && problemOf(error)?.code === 'change/busy',
  retryDelay: 2_000,
} as const

/** What is found out about a saved draft. */
export const useCheck = (draft: Draft) =>
  useQuery({
    queryKey: [...draftKey(draft.id), 'check', draft.version],
    queryFn: ({ signal }) =>
      post<DraftCheck>(`${addressOfDraft(draft.id)}/check`, editOf(draft), { signal }),
    ...whileBusy,
  })

export const useTable = (draft: Draft) =>
  useQuery({
    queryKey: [...draftKey(draft.id), 'table', draft.version],
    queryFn: ({ signal }) => get<DraftTable>(`${addressOfDraft(draft.id)}/table`, { signal }),
    ...whileBusy,
  })

/** `null`: none was made. */
export const usePreview = (draft: Draft) =>
  useQuery({
    queryKey: [...draftKey(draft.id), 'preview', draft.version],
    queryFn: async ({ signal }) =>
      (await get<DraftPreviewKept>(`${addressOfDraft(draft.id)}/preview`, { signal })).preview,
  })

/** A deed on a draft in the version that was seen; whoever is refused sees the draft as it stands now. */
export function useDeed(draft: Draft, onDone?: (draft: Draft) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, body }: { readonly deed: string; readonly body?: unknown }) =>
      post<Draft>(`${addressOfDraft(draft.id)}/${deed}`, body, { ifMatch: etag(draft) }),
    onSuccess: (changed) => {
      queries.setQueryData(draftKey(draft.id), changed)
      onDone?.(changed)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['change'] }),
  })
}

/** A draft of one's own with that text. */
export function useCopy(id: string, onDone: (draft: Draft) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (edit: DraftEdit) => post<Draft>(`${addressOfDraft(id)}/copies`, edit),
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: DRAFTS })
      onDone(draft)
    },
  })
}

export function useKeepDraft(): (draft: Draft) => void {
  const queries = useQueryClient()
  return (draft) => {
    queries.setQueryData(draftKey(draft.id), draft)
    void queries.invalidateQueries({ queryKey: DRAFTS })
  }
}
