import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { putBy, takeBack } from './typed'

const FORM = `
  <label for="name">Name</label><input id="name" />
  <label for="why">Why</label><textarea id="why"></textarea>
  <label><input type="checkbox" value="x" /> Agreed</label>
  <label for="secret">Word</label><input id="secret" type="password" />`

function open(path = '/m/register'): void {
  history.replaceState(null, '', path)
  document.body.innerHTML = `<form>${FORM}</form>`
}
const field = (id: string) => document.getElementById(id) as HTMLInputElement
const agreed = () => document.querySelector<HTMLInputElement>('[type=checkbox]')!

beforeEach(() => {
  vi.useFakeTimers()
  open()
  field('name').value = 'Ann'
  field('why').value = 'Because'
  agreed().checked = true
  field('secret').value = 'kept by nobody'
})
afterEach(() => vi.useRealTimers())

it('fills in again what was typed, though the fields come late, and tells the page', () => {
  putBy('ann')
  document.body.innerHTML = ''
  takeBack('ann')
  vi.advanceTimersByTime(1_000)
  open()
  const told = vi.fn()
  field('name').addEventListener('input', told)
  vi.advanceTimersByTime(1_000)

  expect([field('name').value, field('why').value, agreed().checked]).toEqual(['Ann', 'Because', true])
  expect(told).toHaveBeenCalledOnce()
})

it('keeps no password, and nothing once the page is back', () => {
  putBy('ann')
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('kept by nobody')
  takeBack('ann')
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('Because')
})

it.each([
  ['another account', 'bob', '/m/register'],
  ['another page', 'ann', '/m/requests/new'],
])('gives nothing to %s', (_, account, page) => {
  putBy('ann')
  open(page)
  takeBack(account)
  vi.advanceTimersByTime(10_000)
  expect(field('name').value).toBe('')
  expect(sessionStorage.length).toBe(0)
})

it('leaves alone whoever has begun to type again', () => {
  putBy('ann')
  open()
  takeBack('ann')
  dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(10_000)
  expect(field('name').value).toBe('')
})
