/** Telling people (通知): the service asks, content tells. */
@NullMarked
package org.kepu.messaging.jdbc.notice;

import org.jspecify.annotations.NullMarked;
