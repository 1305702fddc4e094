/** Events content could not handle (搁置事件): what the shared desk needs of a service that keeps documents. */
@NullMarked
package org.kepu.content.parked;

import org.jspecify.annotations.NullMarked;
