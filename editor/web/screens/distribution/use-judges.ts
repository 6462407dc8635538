/** The judges of the court by the registers of today, for a filter; empty for an account that takes nothing in. */
import { useQuery } from '@tanstack/react-query'
import type { IntakeForm } from '../../../api/index.ts'
import { get } from '../../api/client.ts'
import { useSession } from '../../app/session.tsx'
import type { Option } from '../../ui/index.ts'
import { byUkrainian } from '../../words/index.ts'

export function useJudges(): readonly Option[] {
  const { may } = useSession()
  const { data } = useQuery({
    queryKey: ['distribution', 'form', {}],
    queryFn: ({ signal }) => get<IntakeForm>('/distribution/form', { signal }),
    enabled: may('distribution.rehearse'),
    retry: false,
  })
  return (data?.judges ?? [])
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => byUkrainian(a.name, b.name))
}
