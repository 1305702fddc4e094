/** Events this service could not handle (搁置事件), for who runs the installation. */
@NullMarked
package org.kepu.volunteers.parked;

import org.jspecify.annotations.NullMarked;
