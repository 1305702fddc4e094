@NullMarked
package org.kepu.operations;

import org.jspecify.annotations.NullMarked;
