/** What every OpenAPI document of a service says without a word from its endpoints. */
@NullMarked
package org.kepu.web.openapi;

import org.jspecify.annotations.NullMarked;
