import { randomUUID } from 'node:crypto'
import { password, type Account } from './accounts.ts'
import { services, stack, type Service } from './stack.ts'

export type Answer<T = any> = { status: number; body: T; version: string | null }

/** Calls the services as an account, beside the browser: to set a scene, and to see what a click has left behind. */
export class Api {
  private token = ''
  private until = 0

  constructor(private readonly account: Account) {}

  get<T = any>(path: string): Promise<Answer<T>> {
    return this.call<T>('GET', path)
  }

  /** Sends one new intention: each call has an Idempotency-Key of its own. */
  post<T = any>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.call<T>('POST', path, body, { 'Idempotency-Key': randomUUID() })
  }

  put<T = any>(path: string, body: unknown, version: string): Promise<Answer<T>> {
    return this.call<T>('PUT', path, body, { 'If-Match': version })
  }

  async call<T = any>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const init: RequestInit = {
      method,
      headers: { Authorization: `Bearer ${await this.signedIn()}`, 'Content-Type': 'application/json', ...headers },
    }
    if (body !== undefined) {
      init.body = JSON.stringify(body)
    }
    const answer = await fetch(stack.service(serviceOf(path)) + path, init)
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, version: answer.headers.get('ETag') }
  }

  /** The account as the services know it: what a right is given to. */
  async sub(): Promise<string> {
    const claims = Buffer.from((await this.signedIn()).split('.')[1]!, 'base64url').toString()
    return (JSON.parse(claims) as { sub: string }).sub
  }

  /** A token of the day player's client; real ones of web never leave it. */
  private async signedIn(): Promise<string> {
    if (Date.now() > this.until) {
      const answer = await fetch(`${stack.keycloak}/realms/${stack.realm}/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'password', client_id: 'kepu-day', username: this.account, password }),
      })
      const body = (await answer.json()) as { access_token?: string; expires_in?: number }
      if (!body.access_token) {
        throw new Error(`${this.account} cannot sign in: Keycloak answered ${answer.status}`)
      }
      this.token = body.access_token
      this.until = Date.now() + ((body.expires_in ?? 60) - 30) * 1000
    }
    return this.token
  }
}

function serviceOf(path: string): Service {
  const service = services.find((name) => path.startsWith(`/api/${name}/`))
  if (!service) {
    throw new Error(`no service answers ${path}`)
  }
  return service
}
