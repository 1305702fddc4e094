/** People and rights against the real sign-in server with the realm of the demonstration. */
@NullMarked
package org.kepu.venues.accounts;

import org.jspecify.annotations.NullMarked;
