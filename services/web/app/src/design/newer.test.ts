import { beforeEach, describe, expect, it } from 'vitest'
import { afterLost, afterPartLost, missing, type Surroundings } from './newer'

const OLD = '<script type="module" src="/assets/m-m-old.js"></script>'
const NEW = '<script type="module" src="/assets/m-m-new.js"></script>'

let now = 1_000_000
let loaded: string[]
const around = (page: string | undefined): Surroundings => ({
  firstPage: async () => page,
  script: () => '/assets/m-m-old.js',
  load: (address) => loaded.push(address),
  now: () => now,
})

beforeEach(() => {
  sessionStorage.clear()
  missing.value = undefined
  loaded = []
})

describe('a page that does not come', () => {
  it('is loaded from the door where a newer version is there', async () => {
    await afterLost('/hours', '/m/hours', around(NEW))
    expect(loaded).toEqual(['/m/hours'])
    expect(missing.value).toBeUndefined()
  })

  it('is loaded once, and then it is said', async () => {
    await afterLost('/hours', '/m/hours', around(NEW))
    now += 5_000
    await afterLost('/hours', '/m/hours', around(NEW))
    expect(loaded).toEqual(['/m/hours'])
    expect(missing.value).toEqual({ newer: true, page: '/hours' })
  })

  it('can be tried again where the door has the same app, or does not answer', async () => {
    await afterLost('/hours', '/m/hours', around(OLD))
    expect(missing.value).toEqual({ newer: false, page: '/hours' })
    missing.value = undefined
    await afterLost('/hours', '/m/hours', around(undefined))
    expect(missing.value).toEqual({ newer: false, page: '/hours' })
    expect(loaded).toEqual([])
  })
})

it('leaves a page open, with all that was typed, where a part of it does not come', async () => {
  await afterPartLost(around(NEW))
  expect(loaded).toEqual([])
  expect(missing.value).toEqual({ newer: true })
})
