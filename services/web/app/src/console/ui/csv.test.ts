import { expect, it } from 'vitest'
import { csv } from './csv'

it('quotes what would break a row and keeps numbers as they are', () => {
  expect(
    csv([
      ['名称', 'n'],
      ['a,"b"\nc', 12],
    ]),
  ).toBe('\uFEFF名称,n\r\n"a,""b""\nc",12\r\n')
})

it('lets no text become a formula', () => {
  expect(csv([['=1+1', '@x', '-2', -2]])).toBe("\uFEFF'=1+1,'@x,'-2,-2\r\n")
})
