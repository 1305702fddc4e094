import '@/design/base.css'
import { startText } from '@/design/text'
import { askEarly } from '@/start/asking'
import { preferredLocale } from '@/start/language'

// The session, the words and the console are asked for at once: on a slow line each would wait for the one before.
askEarly()
startText() // before anything is drawn, or letters would grow under people's eyes
const words = { 'zh-CN': () => import('./zh'), en: () => import('./en') }
const [{ start }] = await Promise.all([import('./main'), words[preferredLocale()]()])
await start(words)
