import { type Door, NoAnswer, type Reply } from './door'

export const CODE = 'k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f'
/** The code of the same session five minutes later. */
export const FRESH = 'k1.AZH3oFwrfT6PEKGyw9Tl9g.57562690.pmgz3ekdcwsm6e3i'
export const PRINTED = 'k1.AZH3oFwrfT6PEKGyw9Tl9g.print.yfvduznxahux4426'
export const SESSION = '0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6'

export const offline = { account: 'ann', side: 'in' as const, code: CODE, connected: false }
export const online = { ...offline, connected: true }

export type Heard = { path: string; nonce: string; body: Record<string, unknown>; account?: string }

/** A door that keeps rows by nonce as the services do; `reply` and `lose` decide what becomes of a call. */
export class TestDoor implements Door {
  who: string | undefined = 'ann'
  heard: Heard[] = []
  rows = new Map<string, Record<string, unknown>>()
  reply: (heard: Heard) => Reply | undefined = () => undefined
  lose: (heard: Heard) => boolean = () => false

  async account() {
    return this.who
  }

  async post(path: string, body: unknown, nonce: string, account?: string): Promise<Reply> {
    const heard = { path, nonce, body: body as Record<string, unknown>, account }
    this.heard.push(heard)
    const reply = this.reply(heard) ?? this.record(heard)
    if (this.lose(heard)) throw new NoAnswer('gone')
    return reply
  }

  private record(heard: Heard): Reply {
    if (heard.path.endsWith('late-scans')) {
      const scans = heard.body.scans as { nonce: string }[]
      const answers = scans.map(({ nonce }) => {
        if (!this.rows.has(nonce)) this.rows.set(nonce, { grade: 'C', toBeConfirmed: true, record: nonce })
        return { nonce, outcome: 'recorded', ...this.rows.get(nonce) }
      })
      return { status: 200, body: { answers } }
    }
    if (!this.rows.has(heard.nonce))
      this.rows.set(heard.nonce, { grade: 'A', record: heard.nonce, session: SESSION })
    return { status: 201, body: this.rows.get(heard.nonce)! }
  }
}

export const problem = (status: number, name: string): Reply => ({
  status,
  body: { type: `urn:kepu:problem:${name}` },
})
