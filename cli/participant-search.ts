/** The words of `zasady participants` in, the answer to the search out: reads the policy and the rules beside it. */
import {
  askSearch,
  type FactsRefused,
  type Searched as Answered,
  type SearchRules,
  searchRules,
} from '../engine/index.ts'
import { besidePolicy } from './beside-policy.ts'
import { type Input, optionText } from './command.ts'
import { misused, type Or, right, unreadable } from './complaint.ts'
import { type Request, requestOf } from './request.ts'
import { type Ready, readyPolicy } from './runtime.ts'
import type { Lang } from './text.ts'

/** An answer with what it answers. */
export interface Searched extends Answered {
  readonly request: Request
  readonly rules: SearchRules
}

/** The order that the project ships. */
const DEFAULT_POLICY = 'vkz'
const NAME = 'search.yaml'

/** Reads the command line and the facts, and searches. */
export async function searchFrom(input: Input, lang: Lang): Promise<Or<Searched | FactsRefused>> {
  const query = optionText(input, 'query')
  if (query !== undefined && query.trim() === '') return NOTHING_SOUGHT
  const policy = optionText(input, 'policy') ?? DEFAULT_POLICY
  const asked = await requestOf({ ...input, options: { ...input.options, policy } })
  if (!asked.ok) return asked
  const ready = await readyPolicy(policy)
  if (!ready.ok) return ready
  const read = await rulesOf(ready.value)
  if (!read.ok) return read
  const [request, rules] = [asked.value, read.value]
  const question = {
    all: input.options['allUsers'] === true,
    ...(query !== undefined && { query }),
  }
  const searched = askSearch(ready.value.runtime, { ...request }, rules, question, lang)
  return right('refused' in searched ? searched : { ...searched, request, rules })
}

async function rulesOf(ready: Ready): Promise<Or<SearchRules>> {
  const beside = await besidePolicy(ready, NAME)
  if (!beside.ok) return unreadable(beside.complaint.message, NO_RULES)
  const { path, data } = beside.value
  const read = searchRules(data)
  if ('rules' in read) return right(read.rules)
  const [problem] = read.problems
  const place = `\`${path}\`, \`${problem?.path ?? ''}\``
  return unreadable({ uk: `${place}: ${problem?.message ?? ''}`, en: `${place}: wrong shape` })
}

const NO_RULES = {
  uk: `як шукають учасників, каже файл ${NAME} поруч із засадами; із засад проєкту його має ${DEFAULT_POLICY}`,
  en: `the file ${NAME} beside a policy says how participants are searched for; of the shipped policies ${DEFAULT_POLICY} has one`,
}

const NOTHING_SOUGHT = misused(
  { uk: 'рядок пошуку порожній', en: 'the text to search for is empty' },
  {
    uk: 'напишіть прізвище чи електронну адресу, або не вживайте --query: тоді буде показано всіх учасників',
    en: 'give a surname or an email address, or leave --query out: then all participants are shown',
  },
)
