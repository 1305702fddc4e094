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
 * Keeps a scan. When this returns it is on the disk, and only then may anything be sent. The very same code that waits
 * already is not kept twice. Another code of the same session is: it may be taken where the older one is not, and the
 * service counts the two once.
 */
export async function keep(seen: Seen, nonce: string = crypto.randomUUID()): Promise<KeptScan> {
  const scan: KeptScan = {
    ...seen,
    nonce,
    scannedAt: new Date().toISOString(),
    state: 'waiting',
    tries: 0,
  }
  const transaction = (await database()).transaction('scans', 'readwrite', { durability: 'strict' })
  const mine = await transaction.store.index('account').getAll(seen.account)
  const first = mine.find((other) => isTheSame(other, scan))
  if (!first) await transaction.store.add(scan)
  await transaction.done
  announceChange()
  return first ?? scan
}

const isTheSame = (other: KeptScan, scan: KeptScan) =>
  other.state === 'waiting' &&
  other.side === scan.side &&
  other.code !== undefined &&
  other.code === scan.code

/** Everything of one account, in the order it was scanned. */
export async function scansOf(account: string): Promise<KeptScan[]> {
  const all = await (await database()).getAllFromIndex('scans', 'account', account)
  return all.sort((one, other) => one.scannedAt.localeCompare(other.scannedAt))
}

/** Everything that waits on this phone, whosever it is; for rules that need no account. */
export const waitingScans = async (): Promise<KeptScan[]> =>
  (await (await database()).getAll('scans')).filter((scan) => scan.state === 'waiting')

/** How many scans of other accounts wait on this phone; not what they are. */
export async function countOfOthers(account: string | undefined): Promise<number> {
  return (await waitingScans()).filter((scan) => scan.account !== account).length
}

/** The scan as it is now; another tab may have sent it. */
export const scanOf = async (nonce: string): Promise<KeptScan | undefined> =>
  (await database()).get('scans', nonce)

/** Writes what is known now of a scan that is still kept. */
export async function change(nonce: string, news: Partial<KeptScan>): Promise<KeptScan | undefined> {
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
  await (await database()).delete('scans', nonce)
  announceChange()
}
