/** Grafana's boards on a day that was played: what they ask is asked, and the answers are kept. */
@NullMarked
package org.kepu.e2e.boards;

import org.jspecify.annotations.NullMarked;
