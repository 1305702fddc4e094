import { ref } from 'vue'
import { ask, content } from '@/api/client'
import type { components } from '@/api/generated/content'
import { useSession } from '@/session/session'

type Message = components['schemas']['MessageView']

/** How many messages are unread; the tab bar shows it. */
export const unread = ref(0)

/** Asks how many are unread; without a signal what was known stays. */
export async function countUnread(): Promise<void> {
  if (!useSession().signedIn) {
    unread.value = 0
    return
  }
  await ask(content.GET('/api/content/v1/inbox/unread-count'))
    .then((answer) => (unread.value = answer.count ?? 0))
    .catch(() => undefined)
}

export const page = (query: { cursor?: string; limit: number; unread?: boolean }) =>
  ask(content.GET('/api/content/v1/inbox', { params: { query } }))

export const message = (id: string) =>
  ask(content.GET('/api/content/v1/inbox/{id}', { params: { path: { id } } }))

/** Marks a message as read. */
export const opened = (id: string, header: { 'Idempotency-Key': string }) =>
  ask(content.POST('/api/content/v1/inbox/{id}/opened', { params: { path: { id }, header } }))

export const kindOf = (of: Message) => (of.corrects ? 'correction' : of.push ? 'package' : 'notice')
