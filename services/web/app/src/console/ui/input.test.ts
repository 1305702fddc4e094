import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/words/i18n'
import CInput from './CInput.vue'

const asked = (props: Record<string, unknown>) =>
  mount(CInput, { props: { label: 'Heads', ...props }, global: { plugins: [i18n] } })

it('ties what is typed to its label, its hint and what is wrong with it', () => {
  const shown = asked({
    modelValue: 'x',
    hint: 'All of them',
    fault: 'Too many',
    class: 'whole',
    maxlength: '5',
  })
  const input = shown.get('input')
  expect(shown.get('label').attributes('for')).toBe(input.attributes('id'))
  const described = input.attributes('aria-describedby')!.split(' ')
  expect(described.map((id) => shown.get(`[id="${id}"]`).text())).toEqual(['All of them', '× Too many'])
  expect(input.attributes()).toMatchObject({ type: 'text', maxlength: '5', 'aria-invalid': 'true' })
  expect(shown.classes()).toContain('whole')
  expect(input.attributes('class')).toBeUndefined()
})

it('answers a number where it asks for one', async () => {
  const shown = asked({ type: 'number', min: '1' })
  await shown.get('input').setValue('12')
  expect(shown.emitted('update:modelValue')).toEqual([[12]])
})

it('takes several lines where it is given rows', async () => {
  const shown = asked({ modelValue: '', rows: '3', maxlength: '200' })
  await shown.get('textarea').setValue('one\ntwo')
  expect(shown.get('textarea').attributes()).toMatchObject({ rows: '3', maxlength: '200' })
  expect(shown.emitted('update:modelValue')).toEqual([['one\ntwo']])
})
