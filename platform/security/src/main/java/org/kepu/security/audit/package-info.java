/** Who did what (操作留痕): entries that are written with their cause and never changed. */
@NullMarked
package org.kepu.security.audit;

import org.jspecify.annotations.NullMarked;
