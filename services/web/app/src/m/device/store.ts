import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { announceChange } from '../offline/store'

/** What the service sealed for this device; it lies here as it came, because the key that opens it never leaves the browser. */
export interface Sealed {
  key: string
  iv: string
  text: string
}

/** A paired staff device (签到设备): its keys can be used, not read out. */
export interface Device {
  id: string
  /** The session it scans for, once it is known. */
  session?: string
  pairedAt: string
  validUntil: string
  sign: CryptoKey
  read: CryptoKey
  /** Public half of `read`, SubjectPublicKeyInfo in base64. */
  readKey: string
  /** City time minus this device's clock when the server last answered. */
  ahead: number
  sealed?: Sealed
  /** The service no longer knows it, or revoked it. */
  refused?: boolean
}

export type Act = 'in' | 'out'

/** A scan, signed when it was made. */
export interface DeviceScan {
  nonce: string
  session: string
  act: Act
  subject: string
  /** `Date.now()` at the scan. */
  at: number
  signature: string
  /** Who the roster says it is, for the list on this screen only; wiped with the roster. */
  name?: string
  state: 'waiting' | 'answered'
  outcome?: 'recorded' | 'already' | 'refused'
  problem?: string
  /** This device could not store it: it lasts only as long as the page that made it. */
  unkept?: true
}

interface Schema extends DBSchema {
  device: { key: string; value: Device }
  scans: { key: string; value: DeviceScan }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** A database of its own: it belongs to the device, not to whoever signs in on it. One that did not open is tried again. */
async function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('kepu-device', 1, {
    upgrade(db) {
      db.createObjectStore('device')
      db.createObjectStore('scans', { keyPath: 'nonce' })
    },
    terminated: () => (opened = undefined),
  })
  try {
    return await opened
  } catch (thrown) {
    opened = undefined
    throw thrown
  }
}

export const device = async (): Promise<Device | undefined> => (await database()).get('device', 'device')
export const keepDevice = async (kept: Device): Promise<unknown> =>
  (await database()).put('device', kept, 'device')

/**
 * Writes what is known now of the device, and answers it; nothing where this browser is not that device any more. Whatever
 * was on its way when the device was given back changes nothing.
 */
export async function changeDevice(id: string, news: Partial<Device>): Promise<Device | undefined> {
  const transaction = (await database()).transaction('device', 'readwrite')
  const kept = await transaction.store.get('device')
  const changed = kept?.id === id ? { ...kept, ...news } : undefined
  if (changed) await transaction.store.put(changed, 'device')
  await transaction.done
  return changed
}

/** Scans this device could not store: they are sent all the same, as long as the page is open. */
const unkept = new Map<string, DeviceScan>()

/** What this device has scanned; where its storage does not answer, what lasts as long as the page. */
export async function scans(): Promise<DeviceScan[]> {
  const stored = await database()
    .then((db) => db.getAll('scans'))
    .catch((thrown: unknown) => {
      console.warn('the scans on this device cannot be read', thrown)
      return []
    })
  return [...stored, ...unkept.values()].sort((one, other) => one.at - other.at)
}

/** How many of its scans wait to be sent; nothing on a phone that was never paired. */
export const waitingOnDevice = async (): Promise<number> =>
  (await scans()).filter((scan) => scan.state === 'waiting').length

/** Keeps a new scan, and answers it with whether it is on the disk. */
export async function keepScan(scan: DeviceScan): Promise<DeviceScan> {
  try {
    const transaction = (await database()).transaction('scans', 'readwrite', { durability: 'strict' })
    await transaction.store.add(scan)
    await transaction.done
    return scan
  } catch (thrown) {
    console.warn('a scan could not be stored', thrown)
    const only: DeviceScan = { ...scan, unkept: true }
    unkept.set(scan.nonce, only)
    return only
  } finally {
    announceChange()
  }
}

/** Writes what is known now of a scan that is still kept. */
export async function changeScan(nonce: string, news: Partial<DeviceScan>): Promise<void> {
  const own = unkept.get(nonce)
  if (own) unkept.set(nonce, { ...own, ...news })
  else {
    const transaction = (await database()).transaction('scans', 'readwrite', { durability: 'strict' })
    const scan = await transaction.store.get(nonce)
    if (scan) await transaction.store.put({ ...scan, ...news })
    await transaction.done
  }
  announceChange()
}

/** The device forgets everything: it is used for another session, or given back. */
export async function forgetDevice(): Promise<void> {
  unkept.clear()
  const transaction = (await database()).transaction(['device', 'scans'], 'readwrite')
  await Promise.all([
    transaction.objectStore('device').clear(),
    transaction.objectStore('scans').clear(),
    transaction.done,
  ])
  announceChange()
}

/** Takes the people off the device: the roster, and the names beside its scans. The scans themselves carry none. */
export async function wipeRoster(kept: Device): Promise<Device> {
  const without = await changeDevice(kept.id, { sealed: undefined })
  for (const scan of await scans()) if (scan.name) await changeScan(scan.nonce, { name: undefined })
  return without ?? { ...kept, sealed: undefined }
}
