/** Who calls (调用者), with which rights in which scope, and the rule that every call needs a token. */
@NullMarked
package org.kepu.security;

import org.jspecify.annotations.NullMarked;
