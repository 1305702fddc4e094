@NullMarked
package org.kepu.content.item;

import org.jspecify.annotations.NullMarked;
