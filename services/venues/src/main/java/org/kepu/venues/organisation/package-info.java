/** The register of organisations (组织登记): hosts of venues, schools, associations, member units. Domain B8. */
@NullMarked
package org.kepu.venues.organisation;

import org.jspecify.annotations.NullMarked;
