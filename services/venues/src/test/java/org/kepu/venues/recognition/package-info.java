/** Tests of recognitions. */
@NullMarked
package org.kepu.venues.recognition;

import org.jspecify.annotations.NullMarked;
