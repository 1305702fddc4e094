/** Tests of people. */
@NullMarked
package org.kepu.volunteers.person;

import org.jspecify.annotations.NullMarked;
