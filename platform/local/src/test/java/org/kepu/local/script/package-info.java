/** The shell scripts of <code>bin/</code>, run in a copy of it beside programs that only write down how they were called. */
@NullMarked
package org.kepu.local.script;

import org.jspecify.annotations.NullMarked;
