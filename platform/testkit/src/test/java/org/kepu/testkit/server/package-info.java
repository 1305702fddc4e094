/** Proof of what the servers promise. */
@NullMarked
package org.kepu.testkit.server;

import org.jspecify.annotations.NullMarked;
