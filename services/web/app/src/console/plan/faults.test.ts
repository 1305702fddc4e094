import { expect, it } from 'vitest'
import { placeFaults, ruleOf } from './faults'

const file = `id: x
period: {start: 2024, end: 2023}
indicators:
  # the first one
  - id: x-one
    words:
      - 每
  - id: 'x-two'
    op: unheard-of
milestones: []
`
const fault = (field: string) => ({ field, code: 'plan-form', message: 'wrong' })

it('finds the row of the file and the indicator that is at fault', () => {
  expect(placeFaults(file, [fault('yaml.indicators[1].op')])).toEqual([
    { message: 'wrong', path: 'indicators[1].op', line: 8, indicator: 'x-two' },
  ])
})

it('finds the line of what stands at the top of the file', () => {
  expect(placeFaults(file, [fault('yaml.period.end')])[0]).toMatchObject({ line: 2 })
})

it('says of the file as a whole no line at all', () => {
  expect(placeFaults('{', [fault('yaml')])).toEqual([{ message: 'wrong', path: '', line: undefined }])
})

it('reads the rule out of what the service says, in both languages', () => {
  expect(ruleOf('方案文件此处不符合规则 term。请按方案文件格式说明修改。')).toBe('term')
  expect(ruleOf('The plan file breaks the rule “period” here.')).toBe('period')
  expect(ruleOf('something else')).toBeUndefined()
})
