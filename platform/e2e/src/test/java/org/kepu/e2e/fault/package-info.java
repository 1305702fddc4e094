/** Parts that are killed or away while work waits for them. */
@NullMarked
package org.kepu.e2e.fault;

import org.jspecify.annotations.NullMarked;
