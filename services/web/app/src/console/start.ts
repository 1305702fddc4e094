import '@/design/base.css'
import { askEarly } from '@/start/asking'
import { preferredLocale } from '@/start/language'

// The session, the words and the console are asked for at once: on a slow line each would wait for the one before.
askEarly()
const words = { 'zh-CN': () => import('./zh'), en: () => import('./en') }
const [{ start }] = await Promise.all([import('./main'), words[preferredLocale()]()])
await start(words)
