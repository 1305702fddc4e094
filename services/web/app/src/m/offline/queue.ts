import type { KeptScan, Side } from './scan'
import { announceChange, database } from './store'

/** What a page hands over: a code as scanned, or digits within a session. */
export interface Seen {
  account: string
  side: Side
  code?: string
  session?: string
  digits?: string
  connected: boolean
}

/**
 * Scans this phone could not store, because there is no room or the database is broken: they are sent under their nonces
 * all the same, as long as this page is open, and whoever shows them says so.
 */
const unkept = new Map<string, KeptScan>()

/**
 * Keeps a scan. When this returns it is on the disk or says that it is not (`unkept`), and only then may anything be sent.
 * The very same code that waits already is not kept twice. Another code of the same session is: it may be taken where the
 * older one is not, and the service counts the two once.
 */
export async function keep(seen: Seen, nonce: string = crypto.randomUUID()): Promise<KeptScan> {
  const scan: KeptScan = {
    ...seen,
    nonce,
    scannedAt: new Date().toISOString(),
    state: 'waiting',
    tries: 0,
  }
  try {
    return (await store(scan)) ?? scan
  } catch (thrown) {
    console.warn('a scan could not be stored', thrown)
    const first = [...unkept.values()].find((other) => isTheSame(other, scan))
    if (!first) unkept.set(nonce, { ...scan, unkept: true })
    return first ?? unkept.get(nonce)!
  } finally {
    announceChange()
  }
}

/** Stores a scan, or answers the same one that waits already. */
async function store(scan: KeptScan): Promise<KeptScan | undefined> {
  const transaction = (await database()).transaction('scans', 'readwrite', { durability: 'strict' })
  const mine = await transaction.store.index('account').getAll(scan.account)
  const first = mine.find((other) => isTheSame(other, scan))
  if (!first) await transaction.store.add(scan)
  await transaction.done
  return first
}

const isTheSame = (other: KeptScan, scan: KeptScan) =>
  other.account === scan.account &&
  other.state === 'waiting' &&
  other.side === scan.side &&
  other.code !== undefined &&
  other.code === scan.code

/** Everything of one account, in the order it was scanned. */
export async function scansOf(account: string): Promise<KeptScan[]> {
  const stored = await onDisk((db) => db.getAllFromIndex('scans', 'account', account))
  return [...stored, ...unkept.values()]
    .filter((scan) => scan.account === account)
    .sort((one, other) => one.scannedAt.localeCompare(other.scannedAt))
}

/** What lies on the disk; a phone whose storage does not answer shows the app with nothing in it. */
async function onDisk(
  ask: (db: Awaited<ReturnType<typeof database>>) => Promise<KeptScan[]>,
): Promise<KeptScan[]> {
  try {
    return await ask(await database())
  } catch (thrown) {
    console.warn('the scans on this phone cannot be read', thrown)
    return []
  }
}

/** Everything that waits on this phone, whosever it is; for rules that need no account. */
export const waitingScans = async (): Promise<KeptScan[]> =>
  [...(await onDisk((db) => db.getAll('scans'))), ...unkept.values()].filter(
    (scan) => scan.state === 'waiting',
  )

/** How many scans of other accounts wait on this phone; not what they are. */
export async function countOfOthers(account: string | undefined): Promise<number> {
  return (await waitingScans()).filter((scan) => scan.account !== account).length
}

/** The scan as it is now; another tab may have sent it. */
export const scanOf = async (nonce: string): Promise<KeptScan | undefined> =>
  unkept.get(nonce) ?? (await database()).get('scans', nonce)

/** Writes what is known now of a scan that is still kept. */
export async function change(nonce: string, news: Partial<KeptScan>): Promise<KeptScan | undefined> {
  const own = unkept.get(nonce)
  if (own) {
    unkept.set(nonce, { ...own, ...news })
    announceChange()
    return unkept.get(nonce)
  }
  const transaction = (await database()).transaction('scans', 'readwrite', { durability: 'strict' })
  const scan = await transaction.store.get(nonce)
  const changed = scan && { ...scan, ...news }
  if (changed) await transaction.store.put(changed)
  await transaction.done
  announceChange()
  return changed
}

/** Takes a scan off the phone: its owner has seen the answer, or does not want it sent. */
export async function drop(nonce: string): Promise<void> {
  try {
    if (!unkept.delete(nonce)) await (await database()).delete('scans', nonce)
  } catch (thrown) {
    console.warn('a scan could not be taken off', thrown) // it is shown again, and taken off then
  }
  announceChange()
}
