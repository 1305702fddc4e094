/** Whether everything the project takes from elsewhere is pinned to one version. */
@NullMarked
package org.kepu.supply.pin;

import org.jspecify.annotations.NullMarked;
