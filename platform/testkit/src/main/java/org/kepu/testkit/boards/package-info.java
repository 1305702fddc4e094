/** Reads Grafana's boards and fills in what Grafana would, so that a test can ask what they ask. */
@NullMarked
package org.kepu.testkit.boards;

import org.jspecify.annotations.NullMarked;
