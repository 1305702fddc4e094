/** Requests (群众点单、基层接单、上级支持, E3, R16): a resident asks, the grass roots take it, the level above supports. */
@NullMarked
package org.kepu.events.request;

import org.jspecify.annotations.NullMarked;
