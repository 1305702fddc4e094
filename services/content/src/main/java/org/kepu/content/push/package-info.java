/** Pushes (推送): a package goes to the subscribers of an audience, once each; a correction to exactly the same (R17). */
@NullMarked
package org.kepu.content.push;

import org.jspecify.annotations.NullMarked;
