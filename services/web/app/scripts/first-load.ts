import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * Names in the page what its small first script asks for when it runs, so that the browser fetches all of it at once: the
 * chunk whose source ends in `main`, whatever that one needs, and their styles.
 */
export function firstLoad(main: string): Plugin {
  return {
    name: 'kepu-first-load',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        if (!bundle || !chunk) return []
        const files = new Set<string>()
        const styles = new Set<string>()
        const add = (name: string) => {
          const found = bundle[name]
          if (found?.type !== 'chunk' || files.has(name)) return
          files.add(name)
          found.imports.forEach(add)
          found.viteMetadata?.importedCss.forEach((style) => styles.add(style))
        }
        const isMain = (name: string) => {
          const found = bundle[name]
          return found?.type === 'chunk' && found.facadeModuleId?.endsWith(main)
        }
        chunk.dynamicImports.filter(isMain).forEach(add)
        const fresh = (name: string) => !html.includes(name)
        return [...[...files].filter(fresh).map(script), ...[...styles].filter(fresh).map(style)]
      },
    },
  }
}

const script = (name: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
  injectTo: 'head',
})

const style = (name: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'stylesheet', crossorigin: true, href: `/${name}` },
  injectTo: 'head',
})
