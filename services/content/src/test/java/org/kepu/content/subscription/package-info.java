@NullMarked
package org.kepu.content.subscription;

import org.jspecify.annotations.NullMarked;
