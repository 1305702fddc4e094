import { expect, test } from 'vitest'
import { takeNewest } from './newest'

test('takes what another has changed and keeps what was typed here', () => {
  const before = { spot: '广场', capacity: '', wanted: [{ role: 'guide', count: 2 }] }
  const form = { ...before, spot: '广场东侧' }

  takeNewest(form, before, { spot: '大厅', capacity: '40', wanted: [{ role: 'guide', count: 5 }] })

  expect(form).toEqual({ spot: '广场东侧', capacity: '40', wanted: [{ role: 'guide', count: 5 }] })
})
