import { expect, it } from 'vitest'
import { changed, emptyLine, pasted, settle, unrecorded, waiting, type RollLine } from './roll'

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

it('sends what was not sent yet, and nothing that is recorded', () => {
  const lines = pasted('甲\n乙\n丙', 'unspecified')
  settle(lines[0]!, { already: false })
  settle(lines[1]!, { already: true })
  expect(lines.map((line) => line.outcome)).toEqual(['recorded', 'already', undefined])
  expect(waiting([...lines, emptyLine('unspecified')])).toEqual([lines[2]])
})

it('says why a line was refused, and sends it again as another line once it was changed', () => {
  const [line] = pasted('甲', 'unspecified') as [RollLine]
  const first = line.nonce
  settle(line, { problem: 'urn:kepu:problem:idempotency-key-reused' })
  expect(line.why).toBe('sessions.refusedBefore')
  expect(waiting([line])).toEqual([])
  expect(unrecorded([line])).toEqual([line])

  changed(line)

  expect(line.nonce).not.toBe(first)
  expect(line.why).toBeUndefined()
  expect(waiting([line])).toEqual([line])
})

it('keeps the nonce of a line that is changed before it got an answer', () => {
  const [line] = pasted('甲', 'unspecified') as [RollLine]
  const first = line.nonce
  changed(line)
  expect(line.nonce).toBe(first)
})
