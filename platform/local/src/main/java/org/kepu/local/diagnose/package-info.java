/** What somebody who helps from afar needs to see of an installation, without personal data and without secrets. */
@NullMarked
package org.kepu.local.diagnose;

import org.jspecify.annotations.NullMarked;
