import type { Words } from '@/words/i18n'

/** Every word of the phone app in this language, in one file. */
export default import.meta.glob<Words>(['./*/zh.json', '../{api,design,session}/zh.json'], {
  eager: true,
  import: 'default',
})
