import '@/design/base.css'
import { askEarly } from '@/start/asking'
import { preferredLocale } from '@/start/language'

// The session, the words, the app and the page most begin with are asked for at once: on a slow line each would otherwise
// wait for the one before.
askEarly()
const words = { 'zh-CN': () => import('./zh'), en: () => import('./en') }
if (location.pathname === '/m/') void import('./near/NearPage.vue')
const [{ start }] = await Promise.all([import('./main'), words[preferredLocale()]()])
await start(words)
