import { describe, expect, it } from 'vitest'
import { asked, request } from './person'

const answers = { ...asked(), name: ' 演示 ', phone: '13800000000', place: '410926100201', consent: true }

describe('becoming a volunteer', () => {
  it('sends no guardian for a grown-up, even where one was typed before the age was changed', () => {
    expect(request({ ...answers, guardianName: '家长' })).not.toHaveProperty('guardian')
  })

  it('always sends a guardian below 14, so that the service can say what is missing', () => {
    expect(request({ ...answers, ageBand: 'under-14' }).guardian).toEqual({
      name: '',
      phone: '',
      consent: false,
    })
  })

  it('sends a guardian between 14 and 17 only where one was named', () => {
    expect(request({ ...answers, ageBand: '14-17' })).not.toHaveProperty('guardian')
    const named = {
      ...answers,
      ageBand: '14-17',
      guardianName: '家长',
      guardianPhone: '1',
      guardianConsent: true,
    }
    expect(request(named).guardian).toEqual({ name: '家长', phone: '1', consent: true })
  })

  it('keeps what it does not ask', () => {
    const before = { languages: ['en'] } as never
    expect(request(answers, before)).toMatchObject({ name: '演示', languages: ['en'], consent: true })
  })
})
