import { i18n, t } from '@/words/i18n'

const said = (key: string, code: string | undefined) => (i18n.global.te(key) ? t(key) : (code ?? ''))

/** What somebody did (`request.pass-up`) in words; the code itself where a newer service knows more than this page. */
export const actName = (code: string | undefined) => said(`acts.is.${code}`, code)

/** What it was done to, in words. */
export const thingName = (type: string | undefined) => said(`acts.thing.${type}`, type)
