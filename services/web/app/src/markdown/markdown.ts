import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false })

// Headings begin below the page's own; pictures of foreign hosts would tell them who reads, so only their words are shown.
reader.renderer.rules.heading_open = (tokens, at) => `<h${below(tokens[at]!.tag)}>`
reader.renderer.rules.heading_close = (tokens, at) => `</h${below(tokens[at]!.tag)}>`
reader.renderer.rules.image = (tokens, at) => reader.utils.escapeHtml(tokens[at]!.content)

const below = (tag: string) => Math.min(6, Number(tag.slice(1)) + 2)

const allowed = {
  ALLOWED_TAGS:
    'p br hr strong em s h3 h4 h5 h6 ul ol li blockquote code pre a table thead tbody tr th td'.split(' '),
  ALLOWED_ATTR: ['href', 'target', 'rel'],
  ALLOWED_URI_REGEXP: /^https?:/i,
}

/**
 * What somebody wrote as Markdown, as HTML that can do nothing: no HTML of theirs, no scripts, no pictures from elsewhere;
 * links open in a new page that does not learn where they came from.
 */
export function markdown(text: string): string {
  const safe = DOMPurify.sanitize(reader.render(text), { ...allowed, RETURN_DOM_FRAGMENT: true })
  for (const link of safe.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer nofollow'
  }
  const box = document.createElement('div')
  box.append(safe)
  return box.innerHTML
}
