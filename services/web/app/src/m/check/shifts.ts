import type { ShiftNote } from '../offline/remembered'
import type { Side } from '../offline/scan'

const HOUR = 3_600_000

/** My shifts at which a presence can be taken about now, the nearest first; a little generous, the service decides. */
export function around(shifts: ShiftNote[], cityNow: number): ShiftNote[] {
  return shifts
    .filter(
      (shift) =>
        Date.parse(shift.opensAt) - HOUR <= cityNow &&
        cityNow <= Date.parse(shift.closesAt) + HOUR &&
        !shift.out,
    )
    .sort((one, other) => distance(one, cityNow) - distance(other, cityNow))
}

const distance = (shift: ShiftNote, now: number) => Math.abs(Date.parse(shift.startsAt) - now)

/** What somebody probably means: to leave, once he has come and the end is near; else to come. */
export function probableSide(shift: ShiftNote | undefined, cityNow: number): Side {
  if (!shift?.in || shift.out) return 'in'
  return cityNow >= Date.parse(shift.endsAt) - HOUR / 2 ? 'out' : 'in'
}

/** Whether a scan "I am here" meets a shift at which he is already: then it may be meant as leaving, and is asked. */
export const perhapsLeaving = (shift: ShiftNote | undefined, side: Side): boolean =>
  side === 'in' && !!shift?.in && !shift.out
