import { useSession } from '@/session/session'

/** Learns who is signed in; without an answer the app starts with what this device remembers. */
export async function startOffline(): Promise<void> {
  await useSession()
    .refresh()
    .catch(() => undefined)
}
