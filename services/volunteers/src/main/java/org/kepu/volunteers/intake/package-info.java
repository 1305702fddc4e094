/** What this service learns from the others, one class per source. */
@NullMarked
package org.kepu.volunteers.intake;

import org.jspecify.annotations.NullMarked;
