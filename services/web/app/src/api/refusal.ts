import { t } from '@/words/i18n'

const ARRIVED = 'urn:kepu:problem:idempotency-key-reused'

/** One field the service found at fault. */
export interface FieldFault {
  field: string
  code: string
  message: string
}

/**
 * What a service answered instead of doing it: a problem (RFC 9457) in the reader's language. `status` 0 means that no
 * answer came at all.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly faults: FieldFault[] = [],
    readonly traceId?: string,
  ) {
    super(detail || title)
  }

  /** Nobody is signed in any more; what was typed is kept. */
  get sessionEnded(): boolean {
    return this.status === 401
  }

  /** Another account has signed in in this browser since the page was opened; nothing was done. */
  get otherAccount(): boolean {
    return this.type === 'urn:kepu:problem:another-account'
  }

  /** Somebody else changed it in between. */
  get stale(): boolean {
    return this.status === 412
  }

  /** The same sending was stored before, with other words in it; its answer was lost on the way. */
  get arrivedBefore(): boolean {
    return this.type === ARRIVED
  }

  /** No connection, or the service is starting again: the same call may simply be made again. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503
  }

  /** What was found wrong with a field, or nothing. */
  of(field: string): string | undefined {
    return this.faults.find((fault) => fault.field === field)?.message
  }

  static noAnswer(): Refusal {
    return new Refusal(0, 'urn:kepu:problem:no-answer', t('api.noAnswerTitle'), t('api.noAnswer'))
  }

  static of(status: number, body: unknown): Refusal {
    if (body && typeof body === 'object' && 'type' in body) {
      const problem = body as {
        type: string
        title?: string
        detail?: string
        errors?: FieldFault[]
        traceId?: string
      }
      // The service speaks of keys, which callers know and readers do not.
      if (problem.type === ARRIVED)
        return new Refusal(status, ARRIVED, t('api.arrivedTitle'), t('api.arrived'))
      return new Refusal(
        status,
        problem.type,
        problem.title ?? t('api.unexpectedTitle'),
        problem.detail ?? '',
        problem.errors ?? [],
        problem.traceId,
      )
    }
    return new Refusal(status, 'about:blank', t('api.unexpectedTitle'), t('api.unexpected', { status }))
  }

  /** Any thrown thing as a refusal; what is no refusal is a bug and is thrown on. */
  static from(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown
    if (thrown instanceof TypeError && /fetch|network|\bload(ing)?\b/i.test(thrown.message))
      return Refusal.noAnswer()
    throw thrown
  }
}
