/** Tests of the volunteers service. */
@NullMarked
package org.kepu.volunteers;

import org.jspecify.annotations.NullMarked;
