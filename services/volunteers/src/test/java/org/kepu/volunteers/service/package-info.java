/** Tests of check-in, check-out and what becomes of them. */
@NullMarked
package org.kepu.volunteers.service;

import org.jspecify.annotations.NullMarked;
