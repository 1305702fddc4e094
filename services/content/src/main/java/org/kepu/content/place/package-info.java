/** The service's own copy of the place register (地方目录) in documents. */
@NullMarked
package org.kepu.content.place;

import org.jspecify.annotations.NullMarked;
