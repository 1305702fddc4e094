import { describe, expect, it } from 'vitest'
import { inChatApp } from '@/start/chat'
import { clockIsOff } from './ready'

describe('the browser of a chat app', () => {
  it('is told from a browser that keeps the app', () => {
    const chat =
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50'
    const own = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36'
    const mqq =
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 MQQBrowser/14 Mobile Safari/537.36'
    expect(inChatApp(chat)).toBe(true)
    expect(inChatApp(own)).toBe(false)
    expect(inChatApp(mqq)).toBe(false)
  })
})

describe('a clock', () => {
  it('is told to be off from three minutes on, either way', () => {
    expect(clockIsOff(2 * 60_000)).toBe(false)
    expect(clockIsOff(60 * 60_000)).toBe(true)
    expect(clockIsOff(-60 * 60_000)).toBe(true)
  })
})
