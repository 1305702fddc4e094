import type { Reply } from './door'
import type { Answer, Hold } from './scan'

/** What to do after a reply: keep the answer, keep waiting, ask the next service, or send it as a late scan. */
export type Verdict =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'hold'; hold: Hold }
  | { kind: 'elsewhere'; problem: string }
  | { kind: 'late' }

const URN = 'urn:kepu:problem:'
const problemOf = (body: Record<string, unknown>) => String(body.type ?? body.problem ?? '').replace(URN, '')

export const refused = (problem: string, body: Record<string, unknown> = {}): Verdict => ({
  kind: 'answer',
  answer: {
    kind: 'refused',
    problem,
    opens: body.opens as string | undefined,
    closes: body.closes as string | undefined,
  },
})

const recorded = (as: 'volunteer' | 'participant', body: Record<string, unknown>): Verdict => ({
  kind: 'answer',
  answer: {
    kind: 'recorded',
    as,
    already: body.already === true,
    late: false,
    at: body.at as string | undefined,
    session: body.session as string | undefined,
    role: body.role as string | undefined,
    grade: body.grade as string | undefined,
    toBeConfirmed: body.toBeConfirmed === true,
    record: (body.record ?? body.id) as string | undefined,
  },
})

/** The person has nothing to do here as a volunteer; perhaps a participant. */
const STRANGERS = new Set(['checkin-not-signed-up', 'person-not-registered'])

/**
 * A reply to a call online.
 *
 * @param serves whether the phone knows a shift of the person at this session
 * @param firstTry whether the person stands there now: then an expired code is simply scanned again (R1)
 */
export function judgeOnline(
  as: 'volunteer' | 'participant',
  { status, body }: Reply,
  serves: boolean,
  firstTry: boolean,
): Verdict {
  if (status >= 200 && status < 300) return recorded(as, body)
  const problem = problemOf(body)
  // Somebody else has signed in since: it waits for its owner.
  if (status === 401 || problem === 'another-account') return { kind: 'hold', hold: 'sign-in' }
  if (problem === 'checkin-session-not-known-yet')
    return serves ? { kind: 'hold', hold: 'not-yet' } : { kind: 'elsewhere', problem }
  if (STRANGERS.has(problem)) return { kind: 'elsewhere', problem }
  if (problem === 'checkin-code-expired' && !firstTry) return { kind: 'late' }
  if (problem === 'checkin-code-attempts-spent') return refused(problem)
  // Busy, restarting or turned away by something on the way: nothing was judged, so it waits.
  if (status >= 500 || status === 408 || status === 425 || status === 429 || !problem)
    return { kind: 'hold', hold: 'not-yet' }
  return refused(problem, body)
}

/** The answer to one scan of a late upload. */
export function judgeLate(answer: Record<string, unknown>, serves: boolean): Verdict {
  const problem = problemOf(answer)
  if (answer.outcome === 'recorded' || answer.outcome === 'already') {
    return {
      kind: 'answer',
      answer: {
        kind: 'recorded',
        as: 'volunteer',
        already: answer.outcome === 'already',
        late: true,
        grade: answer.grade as string | undefined,
        toBeConfirmed: answer.toBeConfirmed === true,
        offersCorrection: answer.offersCorrection === true,
        record: answer.record as string | undefined,
      },
    }
  }
  if (answer.outcome === 'keep')
    return serves ? { kind: 'hold', hold: 'not-yet' } : { kind: 'elsewhere', problem }
  if (STRANGERS.has(problem)) return { kind: 'elsewhere', problem }
  return refused(problem)
}
