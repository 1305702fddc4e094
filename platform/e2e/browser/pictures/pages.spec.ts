import type { Page } from '@playwright/test'
import { Find } from '../support/pages/find.ts'
import { open, rest } from '../support/pages/open.ts'
import { both, languages, ownSize, pathOf, type Shot, shots, sizes, take, tonguesOf } from '../support/pages/shots.ts'
import { test } from '../support/pages/window.ts'
import { wordsOf } from '../support/pages/words.ts'

const find = new Find()

for (const tongue of ['zh', 'en'] as const) {
  for (const size of ['phone', 'desk'] as const) {
    const wanted = shots.filter((shot) => tonguesOf(shot).includes(tongue) && (both || ownSize(shot.entry) === size))
    for (const shot of wanted) {
      test(pathOf(shot, tongue, size), async ({ window }) => {
        const language = languages[tongue]
        const page = await window({ account: shot.entry.account, language, ...sizes[size] })
        await show(page, shot, language)
        await take(page, pathOf(shot, tongue, size))
      })
    }
  }
}

async function show(page: Page, { entry, weather, reach }: Shot, language: 'zh-CN' | 'en'): Promise<void> {
  const address = typeof entry.to === 'string' ? entry.to : await entry.to(find)
  await open(page, entry, address, weather)
  if (reach) await entry.reach![reach]!(page, wordsOf(entry.app, language))
  await rest(page)
}
