import { expect, it } from 'vitest'
import type { Place } from '@/places/places'
import { trailOf } from './where'

const register: Place[] = [
  { code: '41', name: '省', level: 'province' },
  { code: '4109', name: '濮阳市', level: 'city', parent: '41' },
  { code: '410926', name: '范县', level: 'county', parent: '4109' },
  { code: '410926100', name: '濮城镇', level: 'township', parent: '410926' },
]
const find = (code?: string) => register.find((entry) => entry.code === code)

it('leads from a township up to where the reader has a right, and no further', () => {
  const codes = (mine: string[]) => trailOf('410926100', mine, find).map((entry) => entry.code)
  expect(codes(['4109'])).toEqual(['4109', '410926', '410926100'])
  expect(codes(['410926'])).toEqual(['410926', '410926100'])
  expect(codes([])).toEqual(['41', '4109', '410926', '410926100'])
})

it('goes up to the widest of several rights', () => {
  expect(trailOf('410926100', ['410926100', '4109'], find).map((entry) => entry.name)).toEqual([
    '濮阳市',
    '范县',
    '濮城镇',
  ])
})
