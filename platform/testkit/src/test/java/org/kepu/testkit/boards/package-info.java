/** What Grafana would fill in. */
@NullMarked
package org.kepu.testkit.boards;

import org.jspecify.annotations.NullMarked;
