import { expect, it } from 'vitest'
import { isAccount, searchFor } from './accounts'

it('looks for what was typed as what it looks like', () => {
  expect(searchFor('138 0000 0000')).toEqual({ phone: '138 0000 0000' })
  expect(searchFor('a@example.org')).toEqual({ email: 'a@example.org' })
  expect(searchFor('organiser-410926')).toEqual({ userName: 'organiser-410926' })
})

it('takes the number of an account for one, and nothing else', () => {
  expect(isAccount('0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6')).toBe(true)
  expect(isAccount('0191f7a0')).toBe(false)
})
