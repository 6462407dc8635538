/** Everybody who stands or stood in the registers by name, for a filter. */
import { useQuery } from '@tanstack/react-query'
import type { Named } from '../../../api/index.ts'
import { get } from '../../api/client.ts'
import type { Option } from '../../ui/index.ts'
import { byUkrainian } from '../../words/index.ts'

export function useJudges(): readonly Option[] {
  const { data = [] } = useQuery({
    queryKey: ['distribution', 'people'],
    queryFn: ({ signal }) => get<Named[]>('/distribution/people', { signal }),
  })
  return data.map(({ id, name }) => ({ id, name })).toSorted((a, b) => byUkrainian(a.name, b.name))
}
