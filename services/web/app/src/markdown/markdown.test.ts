import { describe, expect, it } from 'vitest'
import { markdown } from './markdown'

// The DOM of these tests drops the first element, so each text begins with one that may go.
describe('Markdown', () => {
  it('shows headings below those of the page, lists and emphasis', () => {
    const shown = markdown('前言\n\n# 秋播要点\n\n- **适期**播种')
    expect(shown).toContain('<h3>秋播要点</h3>')
    expect(shown).toContain('<ul>\n<li><strong>适期</strong>播种</li>\n</ul>')
  })

  it('shows HTML as text', () => {
    const shown = markdown('<img src=x onerror=alert(1)><script>alert(2)</script>')
    expect(shown).not.toMatch(/<(img|script)/)
    expect(shown).toContain('&lt;script&gt;')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)'])(
    'makes no link of %s',
    (address) => {
      expect(markdown(`[here](${address})`)).not.toContain('href')
    },
  )

  it('opens links in a page of their own, without saying where from', () => {
    expect(markdown('[水利](https://example.org/a)')).toContain(
      '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer nofollow">水利</a>',
    )
  })

  it('fetches no picture, but says what it shows', () => {
    const shown = markdown('前言\n\n![一张图](https://example.org/track.png)')
    expect(shown).toContain('<p>一张图</p>')
    expect(shown).not.toContain('track.png')
  })
})
