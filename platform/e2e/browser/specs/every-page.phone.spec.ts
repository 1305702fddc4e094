import { plays } from '../support/pages/plays.ts'

// The pages stand in support/pages/phone.ts; dialogs and forms with faults stand beside the page that has them.
plays('m', ['full', 'large text', 'error', 'no connection', 'empty', 'dialogs and faults'])
