/** What a person can ask for: up, status, logs, down, wipe, kill. */
@NullMarked
package org.kepu.local.command;

import org.jspecify.annotations.NullMarked;
