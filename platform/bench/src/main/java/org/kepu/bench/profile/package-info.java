/** Where the services spend their time under the loads of Q1a and Q1b. */
@NullMarked
package org.kepu.bench.profile;

import org.jspecify.annotations.NullMarked;
