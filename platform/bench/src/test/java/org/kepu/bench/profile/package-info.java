@NullMarked
package org.kepu.bench.profile;

import org.jspecify.annotations.NullMarked;
