/** Rotating codes (动态码): how they are made, shown, typed and checked, online and late. Requirements R1, R5, R9. */
@NullMarked
package org.kepu.presence;

import org.jspecify.annotations.NullMarked;
