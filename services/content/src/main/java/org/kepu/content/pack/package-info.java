/** Packages (科普资源包): approved editions put together for groups (C3). */
@NullMarked
package org.kepu.content.pack;

import org.jspecify.annotations.NullMarked;
