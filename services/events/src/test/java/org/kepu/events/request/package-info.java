@NullMarked
package org.kepu.events.request;

import org.jspecify.annotations.NullMarked;
