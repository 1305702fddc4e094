/** Proof that each rule finds its wrong case, which lie as files under {@code resources/wrong}. */
@NullMarked
package org.kepu.testkit.rules;

import org.jspecify.annotations.NullMarked;
