/** Volunteers (科普志愿者): registration, verification, resting, leaving; personal data never leaves this service. */
@NullMarked
package org.kepu.volunteers.person;

import org.jspecify.annotations.NullMarked;
