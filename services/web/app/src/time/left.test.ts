import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { startWords } from '@/words/i18n'
import { timeLeft } from './time'

beforeEach(async () => {
  setActivePinia(createPinia())
  localStorage.setItem('kepu.locale', 'en')
  await startWords({})
})

it('says the two largest units, and never nothing', () => {
  expect(timeLeft(10_000)).toBe('1 min')
  expect(timeLeft(125 * 60_000)).toBe('2 hr 5 min')
  expect(timeLeft((3 * 24 + 4) * 3_600_000)).toBe('3 days 4 hours')
  expect(timeLeft(9.5 * 24 * 3_600_000)).toBe('9 days')
})
