/** Which licences the product may carry, and the report of what it carries. */
@NullMarked
package org.kepu.supply.licence;

import org.jspecify.annotations.NullMarked;
