/** What a service knows of the registers everybody reads: terms of vocabularies, events of the contracts. */
@NullMarked
package org.kepu.registers;

import org.jspecify.annotations.NullMarked;
