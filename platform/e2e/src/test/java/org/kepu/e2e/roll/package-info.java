/** Two of every service, killed or replaced one by one while the day is played. */
@NullMarked
package org.kepu.e2e.roll;

import org.jspecify.annotations.NullMarked;
