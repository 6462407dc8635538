/** How long work ends, and what is told of it. */
import type { Answer, Refusal } from '../answer.ts'
import type { Job } from './jobs.ts'

export const endOf = (job: Job, answer: Answer<unknown>): Job =>
  answer.ok
    ? { ...job, state: 'done', done: job.total ?? job.done, result: answer.value ?? null }
    : { ...job, state: 'failed', refusal: answer.refusal }

export const INTERRUPTED: { readonly state: 'interrupted'; readonly refusal: Refusal } = {
  state: 'interrupted',
  refusal: {
    code: 'job/interrupted',
    status: 503,
    message: {
      uk: 'роботу перервано: сервер зупинили або перезапустили; до журналу нічого не внесено',
      en: 'the work was interrupted: the server was stopped or restarted; nothing was entered in the ledger',
    },
    help: { uk: 'запустіть її ще раз', en: 'start it again' },
  },
}

export const MISTAKE: Refusal = {
  code: 'job/mistake',
  status: 422,
  message: {
    uk: 'роботу зупинила внутрішня помилка сервера',
    en: 'the work was stopped by an internal error of the server',
  },
  help: {
    uk: 'запустіть її ще раз; якщо повториться, повідомте адміністратора',
    en: 'start it again; if it happens again, tell the administrator',
  },
}
