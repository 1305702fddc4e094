/** The hours ledger (时长台账): append-only, a correction is a negative and a positive entry. Requirements R3, R6. */
@NullMarked
package org.kepu.volunteers.ledger;

import org.jspecify.annotations.NullMarked;
