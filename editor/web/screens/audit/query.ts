/** Conditions of a list, kept in the address: those that are filled in. */
import { useSearchParams } from 'react-router'

/** `?a=1&b=2` of what is not empty. */
export function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

/** The conditions of the address by name, and a way to change them all. */
export function useConditions<K extends string>(names: readonly K[]) {
  const [params, setParams] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<
    K,
    string
  >
  const set = (next: Partial<Record<K, string>>) =>
    setParams(Object.entries(next).filter(([, value]) => value !== '') as [string, string][])
  return { values, set }
}
