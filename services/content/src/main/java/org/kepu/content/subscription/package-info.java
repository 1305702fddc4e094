/** Subscriptions (订阅): who wants to be told what, where, and when not (C3, R17). */
@NullMarked
package org.kepu.content.subscription;

import org.jspecify.annotations.NullMarked;
