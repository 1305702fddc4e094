/** Which of the two apps this is; the door judges the idle limit by it, and no foreign page can send it. */
export const APP = location.pathname.startsWith('/console') ? 'console' : 'm'

/** What the door answered about the session, with this device's clock when it was asked and when it had answered. */
export interface Heard {
  response: Response
  sent: number
  heard: number
}

let first: Promise<Heard> | undefined

/** Asks before the app itself has come, so that neither waits for the other. */
export function askEarly(): void {
  first = ask()
  first.catch(() => undefined) // said by whoever takes it
}

/** The answer that is already under way, the first time; then a new one each time. */
export function askSession(): Promise<Heard> {
  const asked = first ?? ask()
  first = undefined
  return asked
}

async function ask(): Promise<Heard> {
  const sent = Date.now()
  const response = await fetch('/session', { headers: { 'X-Kepu-App': APP }, credentials: 'same-origin' })
  return { response, sent, heard: Date.now() }
}
