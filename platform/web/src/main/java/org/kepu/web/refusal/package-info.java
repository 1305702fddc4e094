/** How every refusal becomes {@code application/problem+json}, wherever in the server it arises. */
@NullMarked
package org.kepu.web.refusal;

import org.jspecify.annotations.NullMarked;
