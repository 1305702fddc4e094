import { expect, it } from 'vitest'
import { emptyLine, pasted, waiting } from './roll'

it('reads names and numbers from what was pasted, and keeps names of several words', () => {
  expect(
    pasted('示例甲\t13800000000\r\n\n示例乙，0393-1234567\nAda B. Sample\n', 'farmers').map(
      ({ name, phone, group }) => [name, phone, group],
    ),
  ).toEqual([
    ['示例甲', '13800000000', 'farmers'],
    ['示例乙', '0393-1234567', 'farmers'],
    ['Ada B. Sample', '', 'farmers'],
  ])
})

it('sends again only what was not recorded, under the same nonce', () => {
  const lines = pasted('甲\n乙\n丙', 'unspecified')
  lines[0]!.outcome = 'recorded'
  lines[1]!.outcome = 'refused'
  expect(waiting([...lines, emptyLine('unspecified')])).toEqual([lines[1], lines[2]])
})
