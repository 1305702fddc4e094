/** The phone app and the console as files. */
@NullMarked
package org.kepu.door.pages;

import org.jspecify.annotations.NullMarked;
