/** Playing the browser tests on the stack of a test. */
@NullMarked
package org.kepu.e2e.browser;

import org.jspecify.annotations.NullMarked;
