import { plays } from '../support/pages/plays.ts'

// The pages stand in support/pages/console-*.ts; dialogs and forms with faults stand beside the page that has them.
// Narrow: the desk's page in a window as wide as a phone, from which nothing may stand out.
plays('console', ['full', 'large text', 'narrow', 'error', 'empty', 'dialogs and faults'])
