/** What Prometheus says of a platform under test, and what is done to it so that it says something. */
@NullMarked
package org.kepu.e2e.alert;

import org.jspecify.annotations.NullMarked;
