/** What is written down of a run, and on what machine it was made. */
@NullMarked
package org.kepu.bench.report;

import org.jspecify.annotations.NullMarked;
