/** What an operator sees of a service: its state, figures, traces and logs, and its honest end. */
@NullMarked
package org.kepu.observability;

import org.jspecify.annotations.NullMarked;
