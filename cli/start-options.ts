/** Options of `zasady start`. Part of the one table. */
import type { OptionSpec } from './command.ts'

export const START_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--data <folder>',
    help: {
      uk: 'тека з усім, що береже студія (без неї — records/studio)',
      en: 'the folder with everything that the studio keeps (records/studio by default)',
    },
  },
  {
    flags: '--database <address>',
    help: {
      uk: 'журнал і документи студії — у базі PostgreSQL; ключі лишаються в теці',
      en: 'the ledger and the documents of the studio in a PostgreSQL database; keys stay in the folder',
    },
  },
  {
    flags: '--no-sample',
    help: { uk: 'без навчального суду', en: 'without the sample court' },
  },
  {
    flags: '--host <host>',
    help: {
      uk: 'мережева адреса (без неї — 127.0.0.1, лише ця машина)',
      en: 'the network address (127.0.0.1, this machine only, by default)',
    },
  },
  {
    flags: '--port <number>',
    help: {
      uk: 'порт (без нього — 8780; 0 — будь-який вільний)',
      en: 'the port (8780 by default; 0 for any that is free)',
    },
  },
  {
    flags: '--tls-cert <file>',
    help: { uk: 'сертифікат TLS (PEM)', en: 'the TLS certificate (PEM)' },
  },
  { flags: '--tls-key <file>', help: { uk: 'ключ TLS (PEM)', en: 'the TLS key (PEM)' } },
  {
    flags: '--behind-proxy <address>',
    help: {
      uk: 'студію відкривають через проксі, який шифрує: її адреса, https://…',
      en: 'the studio is opened through a proxy that encrypts: its address, https://…',
    },
  },
  {
    flags: '--log <file>',
    help: {
      uk: 'куди писати журнал подій (без нього — studio.log у теці; `-` — стандартний вивід)',
      en: 'where the log goes (studio.log in the folder by default; `-` for standard output)',
    },
  },
  {
    flags: '--no-pages',
    help: { uk: 'лише інтерфейс для програм', en: 'the interface for programs only' },
  },
]
