/** The rules of the house. */
@NullMarked
package org.kepu.messaging.jdbc;

import org.jspecify.annotations.NullMarked;
