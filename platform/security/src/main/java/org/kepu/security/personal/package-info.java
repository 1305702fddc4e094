/** Personal data (个人信息): columns encrypted field by field, exact search by a keyed hash, and refs without a name. */
@NullMarked
package org.kepu.security.personal;

import org.jspecify.annotations.NullMarked;
