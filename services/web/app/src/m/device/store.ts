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
}

interface Schema extends DBSchema {
  device: { key: string; value: Device }
  scans: { key: string; value: DeviceScan }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** A database of its own: it belongs to the device, not to whoever signs in on it. */
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>('kepu-device', 1, {
    upgrade(db) {
      db.createObjectStore('device')
      db.createObjectStore('scans', { keyPath: 'nonce' })
    },
    terminated: () => (opened = undefined),
  }))

export const device = async (): Promise<Device | undefined> => (await database()).get('device', 'device')
export const keepDevice = async (kept: Device): Promise<unknown> =>
  (await database()).put('device', kept, 'device')

export async function scans(): Promise<DeviceScan[]> {
  return (await (await database()).getAll('scans')).sort((one, other) => one.at - other.at)
}

/** How many of its scans wait to be sent; nothing on a phone that was never paired. */
export const waitingOnDevice = async (): Promise<number> =>
  (await scans()).filter((scan) => scan.state === 'waiting').length

export async function keepScan(scan: DeviceScan): Promise<void> {
  const transaction = (await database()).transaction('scans', 'readwrite', { durability: 'strict' })
  await transaction.store.put(scan)
  await transaction.done
  announceChange()
}

/** The device forgets everything: it is used for another session, or given back. */
export async function forgetDevice(): Promise<void> {
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
  const without = { ...kept, sealed: undefined }
  await keepDevice(without)
  for (const scan of await scans()) if (scan.name) await keepScan({ ...scan, name: undefined })
  return without
}
