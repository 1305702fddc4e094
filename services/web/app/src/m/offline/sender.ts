import { type Door, NoAnswer, type Reply } from './door'
import { judgeLate, judgeOnline, refused, type Verdict } from './judge'
import { change, scanOf, scansOf, waitingScans } from './queue'
import { type Hold, isLate, isPrintedTooOld, type KeptScan, sessionOf } from './scan'
import { phoneId, recall } from './store'

const MOST = 200
const LOCK = 'kepu.queue'
const path = (name: string) => `/api/volunteers/v1/${name}`

let tail: Promise<unknown> = Promise.resolve()

/** One sender at a time over all tabs and the worker; an old browser without locks keeps order within the page. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request(LOCK, work) as Promise<T>
  const next = tail.then(work, work)
  tail = next.catch(() => undefined)
  return next
}

/** How a round of sending ended: nothing waits any more, or why something still does. */
export type Round = 'done' | Hold

/**
 * Sends what waits of the account that is signed in now, in the order it was scanned. Each scan goes under its nonce and
 * its answer is written before the next one is sent, so that a killed tab repeats at most one call and gets its answer.
 *
 * @param justScanned the scan somebody waits for before the screen, if any: it goes first, while its code is good, and
 *   older ones of the same session follow as evidence beside it
 */
export function send(door: Door, justScanned?: string): Promise<Round> {
  return alone(() => round(door, justScanned))
}

async function round(door: Door, justScanned?: string): Promise<Round> {
  try {
    await endPrinted()
    const account = await door.account()
    if (!account) return 'sign-in'
    let worst: Round = 'done'
    let late: KeptScan[] = []
    const flush = async () => {
      for (let at = 0; at < late.length; at += MOST)
        worst = await settleLate(door, late.slice(at, at + MOST), worst)
      late = []
    }
    const waiting = (await scansOf(account)).filter((each) => each.state === 'waiting')
    const first = waiting.filter((each) => each.nonce === justScanned)
    for (const scan of [...first, ...waiting.filter((each) => each.nonce !== justScanned)]) {
      if (isLate(scan)) {
        late.push(scan)
        continue
      }
      await flush()
      const verdict = await online(door, scan, scan.nonce === justScanned)
      if (verdict.kind === 'late') late.push((await change(scan.nonce, { connected: false })) ?? scan)
      else worst = await settle(scan, verdict, worst)
      if (worst === 'sign-in') return worst
    }
    await flush()
    return worst
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return 'no-answer'
    throw thrown
  }
}

/** Printed codes nobody answered in time are not sent any more, whoever is signed in: they would tell a wrong time. */
async function endPrinted(): Promise<void> {
  for (const scan of await waitingScans())
    if (isPrintedTooOld(scan, Date.now()))
      await change(scan.nonce, {
        state: 'answered',
        answer: { kind: 'refused', problem: 'printed-no-answer' },
        hold: undefined,
      })
}

async function online(door: Door, scan: KeptScan, firstTry: boolean): Promise<Verdict> {
  const body = scan.code
    ? { code: scan.code, phone: await phoneId() }
    : { session: scan.session, digits: scan.digits, phone: await phoneId() }
  const serves = await servesAt(scan)
  const reply = await post(door, scan, path(scan.side === 'in' ? 'check-ins' : 'check-outs'), body)
  // Digits prove nothing later on: their expiry is final.
  const verdict = judgeOnline('volunteer', reply, serves, firstTry || !scan.code)
  return verdict.kind === 'elsewhere' ? asParticipant(door, scan, verdict.problem) : verdict
}

/** Volunteers first, then events; what volunteers said stands where events has nothing better to say. */
async function asParticipant(door: Door, scan: KeptScan, problem: string): Promise<Verdict> {
  if (scan.side === 'out' || !scan.code) return refused(problem)
  const reply = await post(door, scan, '/api/events/v1/attendances', { code: scan.code })
  const verdict = judgeOnline('participant', reply, false, true)
  if (verdict.kind !== 'answer' || verdict.answer.kind === 'recorded')
    return verdict.kind === 'answer' || verdict.kind === 'hold' ? verdict : refused(problem)
  if (verdict.answer.problem === 'checkin-code-expired' && !scan.connected) return refused('participant-late')
  return reply.status === 404 ? refused(problem) : verdict
}

async function settleLate(door: Door, scans: KeptScan[], worst: Round): Promise<Round> {
  const reply = await post(door, scans[0]!, path('late-scans'), {
    deviceNow: new Date().toISOString(),
    phone: await phoneId(),
    scans: scans.map(({ nonce, side, code, scannedAt }) => ({ nonce, side, code, scannedAt })),
  })
  const answers = new Map(
    ((reply.body.answers ?? []) as Record<string, unknown>[]).map((answer) => [answer.nonce, answer]),
  )
  for (const scan of scans) {
    const answer = answers.get(scan.nonce)
    const serves = await servesAt(scan)
    let verdict = answer ? judgeLate(answer, serves) : judgeOnline('volunteer', reply, true, true)
    // A whole upload was turned away: nothing was said of this scan.
    if (!answer && verdict.kind === 'answer') verdict = { kind: 'hold', hold: 'not-yet' }
    if (verdict.kind === 'elsewhere') verdict = await asParticipant(door, scan, verdict.problem)
    worst = await settle(scan, verdict, worst)
  }
  return worst
}

async function settle(scan: KeptScan, verdict: Verdict, worst: Round): Promise<Round> {
  if (verdict.kind === 'answer') {
    const answer = verdict.answer
    if (answer.kind === 'recorded') answer.session ??= sessionOf(scan)
    await change(scan.nonce, { state: 'answered', answer, hold: undefined })
    return worst
  }
  const hold = verdict.kind === 'hold' ? verdict.hold : 'not-yet'
  await change(scan.nonce, { hold })
  return hold === 'sign-in' || worst === 'done' ? hold : worst
}

async function post(door: Door, scan: KeptScan, to: string, body: unknown): Promise<Reply> {
  const tries = ((await scanOf(scan.nonce))?.tries ?? 0) + 1
  await change(scan.nonce, { tries, hold: 'no-answer' })
  return door.post(to, body, scan.nonce, scan.account)
}

/** Whether the phone knows a shift of the scan's owner at this session. */
async function servesAt(scan: KeptScan): Promise<boolean> {
  const kept = await recall<{ account: string; shifts: { session: string }[] }>('shifts')
  return kept?.account === scan.account && kept.shifts.some((shift) => shift.session === sessionOf(scan))
}
