/** A tiny application under test, and proof that each server works. */
@NullMarked
package org.kepu.testkit;

import org.jspecify.annotations.NullMarked;
