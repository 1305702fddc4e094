@NullMarked
package org.kepu.content.push;

import org.jspecify.annotations.NullMarked;
