/** Telling people (通知): this service asks, content tells. */
@NullMarked
package org.kepu.venues.notice;

import org.jspecify.annotations.NullMarked;
