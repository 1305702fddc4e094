/** Plays the day: accounts, tokens, requests with retries, city time. */
@NullMarked
package org.kepu.day.play;

import org.jspecify.annotations.NullMarked;
