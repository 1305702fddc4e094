/** In the service's own package, because what it replaces is not for others. */
@NullMarked
package org.kepu.volunteers.service;

import org.jspecify.annotations.NullMarked;
