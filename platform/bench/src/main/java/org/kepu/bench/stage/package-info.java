/** What every measurement is handed: how much is measured, on what, and where it says what it does. */
@NullMarked
package org.kepu.bench.stage;

import org.jspecify.annotations.NullMarked;
