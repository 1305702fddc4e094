/** A small service made of everything this module offers, for its tests. */
@NullMarked
package org.kepu.web.sample;

import org.jspecify.annotations.NullMarked;
