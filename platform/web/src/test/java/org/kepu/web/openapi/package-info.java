@NullMarked
package org.kepu.web.openapi;

import org.jspecify.annotations.NullMarked;
