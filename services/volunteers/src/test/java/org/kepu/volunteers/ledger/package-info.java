/** Tests of the hours ledger. */
@NullMarked
package org.kepu.volunteers.ledger;

import org.jspecify.annotations.NullMarked;
