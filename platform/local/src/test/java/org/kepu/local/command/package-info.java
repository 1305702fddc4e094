/** Commands against platforms that answer badly. */
@NullMarked
package org.kepu.local.command;

import org.jspecify.annotations.NullMarked;
