import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeptScan } from './scan'

interface Schema extends DBSchema {
  scans: { key: string; value: KeptScan; indexes: { account: string } }
  memory: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The one database of the phone app; the page and its service worker share it. One that did not open is tried again. */
export async function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('kepu', 1, {
    upgrade(db) {
      db.createObjectStore('scans', { keyPath: 'nonce' }).createIndex('account', 'account')
      db.createObjectStore('memory')
    },
    blocking: () => void close(),
    terminated: () => (opened = undefined),
  })
  try {
    return await opened
  } catch (thrown) {
    opened = undefined
    throw thrown
  }
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

/**
 * What is remembered only makes things easier: on a phone that cannot store anything the app works as one that remembers
 * nothing, and the page about being ready says why.
 */
async function courtesy<T>(deed: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
  try {
    return await deed(await database())
  } catch (thrown) {
    console.warn('this device does not remember', thrown)
    return undefined
  }
}

/** Something remembered under a name; nothing where it is not there. */
export const recall = <T>(key: string): Promise<T | undefined> =>
  courtesy((db) => db.get('memory', key) as Promise<T | undefined>)

export const memorise = async (key: string, value: unknown): Promise<void> => {
  await courtesy((db) => db.put('memory', value, key))
}

export const forget = async (...keys: string[]): Promise<void> => {
  await courtesy((db) => {
    const transaction = db.transaction('memory', 'readwrite')
    return Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
  })
}

/** Whether this phone can keep something now: tried, not guessed. */
export async function canKeep(): Promise<boolean> {
  const kept = await courtesy(async (db) => {
    const transaction = db.transaction('memory', 'readwrite')
    await Promise.all([
      transaction.store.put('x'.repeat(1000), 'trial'),
      transaction.store.delete('trial'),
      transaction.done,
    ])
    return true
  })
  return kept === true
}

/**
 * A random id this phone keeps, so that two accounts on one phone can be seen (R7); it says nothing of the phone. Where
 * nothing can be kept it lasts as long as the page.
 */
export async function phoneId(): Promise<string> {
  const kept = await courtesy(async (db) => {
    const transaction = db.transaction('memory', 'readwrite')
    const id = ((await transaction.store.get('phone')) as string | undefined) ?? unkeptId
    await transaction.store.put(id, 'phone')
    await transaction.done
    return id
  })
  return kept ?? unkeptId
}
const unkeptId: string = crypto.randomUUID()
