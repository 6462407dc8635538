/** The HTTP servers: the only door for other folders. */
export { type Noted, type Recorded, statusWebhook } from './status-webhook.ts'
