/** What every HTTP endpoint of a service uses: problems, checks, idempotency, paging, versions, limits. */
@NullMarked
package org.kepu.web;

import org.jspecify.annotations.NullMarked;
