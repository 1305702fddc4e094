import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeptScan } from './scan'

interface Schema extends DBSchema {
  scans: { key: string; value: KeptScan; indexes: { account: string } }
  memory: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The one database of the phone app; the page and its service worker share it. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('kepu', 1, {
    upgrade(db) {
      db.createObjectStore('scans', { keyPath: 'nonce' }).createIndex('account', 'account')
      db.createObjectStore('memory')
    },
    blocking: () => void close(),
    terminated: () => (opened = undefined),
  })
  return opened
}

/** Lets another version of the app, or a test, open it anew. */
export async function close(): Promise<void> {
  const db = await opened
  opened = undefined
  db?.close()
}

const CHANNEL = 'kepu.queue'

/** Tells the other tabs and the worker that the queue changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
  channel.close()
}

export function onChange(listener: () => void): void {
  new BroadcastChannel(CHANNEL).onmessage = listener
}

/** Something remembered under a name; nothing where it is not there. */
export const recall = async <T>(key: string): Promise<T | undefined> =>
  (await (await database()).get('memory', key)) as T | undefined

export const memorise = async (key: string, value: unknown): Promise<void> => {
  await (await database()).put('memory', value, key)
}

export const forget = async (...keys: string[]): Promise<void> => {
  const transaction = (await database()).transaction('memory', 'readwrite')
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
}
