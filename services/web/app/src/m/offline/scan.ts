import { readCode, stepBegins } from '../../presence/code'

export type Side = 'in' | 'out'

/** What a service said to a scan. */
export type Answer =
  | {
      kind: 'recorded'
      /** A volunteer's service, or a participant's attendance. */
      as: 'volunteer' | 'participant'
      /** Another call had recorded it before; the first one stands. */
      already: boolean
      /** It was sent later, by the code's own time. */
      late: boolean
      at?: string
      session?: string
      role?: string
      grade?: string
      toBeConfirmed?: boolean
      /** It tells of another time than the one that stands: the volunteer may dispute it. */
      offersCorrection?: boolean
      record?: string
    }
  | { kind: 'refused'; problem: string; opens?: string; closes?: string }

/** Why a scan still waits: no answer came, nobody is signed in, or the service cannot judge it yet. */
export type Hold = 'no-answer' | 'sign-in' | 'not-yet'

/** A scan as it lies on the phone, from the moment it was made until the person has seen what became of it (R9). */
export interface KeptScan {
  nonce: string
  /** Whose it is: nobody else sees or sends it. */
  account: string
  side: Side
  code?: string
  session?: string
  digits?: string
  /** This device's clock at the scan: evidence, no proof. */
  scannedAt: string
  /** Whether there was a connection when it was made; without one it is sent as a late scan. */
  connected: boolean
  state: 'waiting' | 'answered'
  /** The phone could not store it: it lasts only as long as the page that made it. */
  unkept?: true
  tries: number
  hold?: Hold
  answer?: Answer
}

const HOUR = 3_600_000
/** A late scan is taken for so long after its code was shown. */
const LATE_HOURS = 72
/** After this many days some browsers may throw away what a page keeps. */
const RISKY_DAYS = 5

/** Whether it must be sent as a late scan: only a code with a step proves a time. */
export const isLate = (scan: KeptScan): boolean =>
  !scan.connected && scan.code !== undefined && readCode(scan.code)?.step !== undefined

/** Whether it is a printed code, which proves no time: it is taken now or never. */
export const isPrinted = (scan: Pick<KeptScan, 'code'>): boolean =>
  scan.code !== undefined && readCode(scan.code) !== undefined && readCode(scan.code)!.step === undefined

/** So long after the scan a printed code may still be sent: what comes later would be recorded at another time. */
const PRINTED_MINUTE = 60_000

/** Whether a printed code has waited too long to be sent; by this device's clock, which told both times. */
export const isPrintedTooOld = (scan: KeptScan, deviceNow: number): boolean =>
  isPrinted(scan) && Math.abs(deviceNow - Date.parse(scan.scannedAt)) > PRINTED_MINUTE

/** When it was made, in city time: by the code's own step where it has one, never by the device's clock alone. */
export function madeAt(scan: KeptScan, ahead: number): number {
  const step = scan.code ? readCode(scan.code)?.step : undefined
  return step === undefined ? Date.parse(scan.scannedAt) + ahead : stepBegins(step)
}

/** How much time is left to send it: calm, soon (a day left), over the limit, or so old that the phone may lose it. */
export type Urgency = 'calm' | 'soon' | 'over' | 'risky'

export function urgency(scan: KeptScan, cityNow: number, ahead: number): Urgency {
  const age = cityNow - madeAt(scan, ahead)
  if (age >= RISKY_DAYS * 24 * HOUR) return 'risky'
  if (age >= LATE_HOURS * HOUR) return 'over'
  if (age >= (LATE_HOURS - 24) * HOUR) return 'soon'
  return 'calm'
}

/** The last moment at which it is taken, in city time. */
export const deadline = (scan: KeptScan, ahead: number): Date =>
  new Date(madeAt(scan, ahead) + LATE_HOURS * HOUR)

/** The session it names. */
export const sessionOf = (scan: KeptScan): string | undefined =>
  scan.session ?? (scan.code ? readCode(scan.code)?.session : undefined)
