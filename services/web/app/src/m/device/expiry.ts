import { rosterOf } from './roster'
import { device, wipeRoster } from './store'

/**
 * Takes the people off a staff device whose time is over, whether or not anybody opens its page. `now` is this device's
 * clock; what the server last said of it is known.
 */
export async function wipeWhenOver(now = Date.now()): Promise<void> {
  const kept = await device()
  if (!kept?.sealed) return
  const cityNow = now + kept.ahead
  const over = Date.parse(kept.validUntil) <= cityNow || !(await rosterOf(kept, cityNow))
  if (over) await wipeRoster(kept)
}
