/** No answer came: no signal, or nobody is there. */
export class NoAnswer extends Error {}

export interface Reply {
  status: number
  body: Record<string, unknown>
}

/** What the queue needs of the server; plain calls, because the service worker makes them too. */
export interface Door {
  /** Who is signed in now; nothing where nobody is. */
  account(): Promise<string | undefined>
  /** @param account whose call it is, if anybody's: where another has signed in since, it is refused */
  post(path: string, body: unknown, nonce: string, account?: string): Promise<Reply>
}

const PATIENCE = 20_000

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, {
      ...init,
      headers: { ...init.headers, 'X-Kepu-App': 'm' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch (thrown) {
    throw new NoAnswer(String(thrown))
  }
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return ((await response.json()) ?? {}) as Record<string, unknown>
  } catch (thrown) {
    // Half an answer is no answer: the scan is sent again under its nonce.
    if (response.ok) throw new NoAnswer(String(thrown))
    return {}
  }
}

export const httpDoor: Door = {
  async account() {
    const response = await call('/session')
    if (!response.ok) throw new NoAnswer(`the door answered ${response.status}`)
    const view = await bodyOf(response)
    return view.signedIn === true ? (view.account as string) : undefined
  },
  async post(path, body, nonce, account) {
    const response = await call(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': nonce,
        ...(account && { 'Kepu-Account': account }),
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await bodyOf(response) }
  },
}
