/** Rights narrower than a role at a place (专项权限), kept as rows by the service that owns the thing. */
@NullMarked
package org.kepu.security.narrow;

import org.jspecify.annotations.NullMarked;
