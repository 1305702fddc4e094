import type { Dashboard } from '@grafana/schema'
import { checkInDay, events, operations, processes } from './operations/boards.ts'
import { leader, outcomes, targets } from './outcomes/boards.ts'

/** Every board; each lies in `../dashboards` under its uid. */
export const boards: Dashboard[] = [leader, targets, outcomes, operations, checkInDay, events, processes]
