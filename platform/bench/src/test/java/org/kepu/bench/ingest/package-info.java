@NullMarked
package org.kepu.bench.ingest;

import org.jspecify.annotations.NullMarked;
