import '@/design/base.css'
import { startText } from '@/design/text'
import { askEarly } from '@/start/asking'
import { preferredLocale } from '@/start/language'

// The session, the words, the app and the page most begin with are asked for at once: on a slow line each would otherwise
// wait for the one before.
askEarly()
startText() // before anything is drawn, or letters would grow under people's eyes
const words = { 'zh-CN': () => import('./zh'), en: () => import('./en') }
if (location.pathname === '/m/') void import('./near/NearPage.vue')
const [{ start }] = await Promise.all([import('./main'), words[preferredLocale()]()])
await start(words)
