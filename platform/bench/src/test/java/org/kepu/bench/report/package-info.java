@NullMarked
package org.kepu.bench.report;

import org.jspecify.annotations.NullMarked;
