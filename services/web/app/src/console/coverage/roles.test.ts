import { expect, it } from 'vitest'
import { roleChoices } from './roles'

const all = [
  { value: 'science-publicist', label: '科普宣传员' },
  { value: 'association-chair', label: '乡镇(街道)科协主席' },
]

it('calls a role what the plan calls it, and shows the roles of the plan first', () => {
  const ofPlan = [{ code: 'association-chair', zh: '科协主席', en: 'chair' }]
  expect(roleChoices(ofPlan, all, 'zh-CN')).toEqual([
    { value: 'association-chair', label: '科协主席' },
    { value: 'science-publicist', label: '科普宣传员' },
  ])
})

it('shows every role where no plan is in force', () => {
  expect(roleChoices([], all, 'zh-CN')).toEqual(all)
})
