/** The volunteers service (志愿者): people, appointments, shifts, service and the hours ledger. */
@NullMarked
package org.kepu.volunteers;

import org.jspecify.annotations.NullMarked;
