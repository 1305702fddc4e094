import { describe, expect, it } from 'vitest'
import { addressOf, codeAt, isCard, readCode, sessionKey, stepAt, stepBegins } from './code'

// The vectors of platform/presence/README.md.
const SESSION = '0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6'
const K_S = 'CbOPrlB-V-912UymkQz2uf5qcKWMHQFMMcD4uL_pp_I'
const NINE = Date.parse('2024-09-21T09:00:00+08:00')

describe('a screen that holds K_S', () => {
  it('makes the code the services make', async () => {
    const key = await sessionKey(K_S)
    expect(stepAt(NINE)).toBe(57562680)
    expect(await codeAt(key, 'k1', SESSION, stepAt(NINE))).toEqual({
      text: 'k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f',
      digits: '172466',
    })
    expect(await codeAt(key, 'k1', SESSION, stepAt(NINE + 30_000))).toEqual({
      text: 'k1.AZH3oFwrfT6PEKGyw9Tl9g.57562681.eqqfm7na3zj6qi4s',
      digits: '627166',
    })
  })

  it('holds a key nobody can read out', async () => {
    const key = await sessionKey(K_S)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
})

describe('reading a code', () => {
  const text = 'k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f'

  it('finds session and step, bare or in the address of the picture', () => {
    const read = { text, kid: 'k1', session: SESSION, step: 57562680 }
    expect(readCode(text)).toEqual(read)
    expect(readCode(addressOf(text, 'https://kepu.example.org'))).toEqual(read)
    expect(stepBegins(57562680)).toBe(NINE)
  })

  it('knows a printed code, which has no step', () => {
    expect(readCode('k1.AZH3oFwrfT6PEKGyw9Tl9g.print.yfvduznxahux4426')?.step).toBeUndefined()
    expect(readCode('k1.AZH3oFwrfT6PEKGyw9Tl9g.print.yfvduznxahux4426')?.session).toBe(SESSION)
  })

  it('leaves other codes alone', () => {
    expect(readCode('https://example.org/pay#now')).toBeUndefined()
    expect(readCode(text.toUpperCase())).toBeUndefined()
    expect(readCode('')).toBeUndefined()
  })

  it('tells a card from a code', () => {
    expect(isCard('kc1.demo.7QK2M9D4.1727000000.c2lnbmF0dXJl')).toBe(true)
    expect(isCard(text)).toBe(false)
  })
})
