/** The volunteer's card (志愿者卡): a signed token small enough for a picture. */
@NullMarked
package org.kepu.presence.card;

import org.jspecify.annotations.NullMarked;
