/**
 * Backup and restore of every store to one moment: PostgreSQL by its own log, the trial document store by its journal, topics
 * by a copy that the outboxes complete.
 */
@NullMarked
package org.kepu.local.backup;

import org.jspecify.annotations.NullMarked;
