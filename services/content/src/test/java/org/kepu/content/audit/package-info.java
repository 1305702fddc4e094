@NullMarked
package org.kepu.content.audit;

import org.jspecify.annotations.NullMarked;
