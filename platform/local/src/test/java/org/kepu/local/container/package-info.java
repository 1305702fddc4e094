/** The files of deploy/compose, read without an engine. */
@NullMarked
package org.kepu.local.container;

import org.jspecify.annotations.NullMarked;
