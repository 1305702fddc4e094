import '@/design/base.css'
import './ui/vant.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startText } from '@/design/text'
import { useSession } from '@/session/session'
import { i18n, startWords } from '@/words/i18n'
import App from './App.vue'
import { startOffline } from './offline/start'
import { router } from './router'

startText()
await startWords({
  ...import.meta.glob('./*/{zh,en}.json'),
  ...import.meta.glob('../{api,design,session}/{zh,en}.json'),
})
const app = createApp(App).use(createPinia()).use(i18n)
const session = useSession()
session.listen()
await startOffline()
app.use(router).mount('#app')
