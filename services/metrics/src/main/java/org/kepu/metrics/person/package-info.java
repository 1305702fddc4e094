/** Persons behind facts: which references stand for one person (身份关联). */
@NullMarked
package org.kepu.metrics.person;

import org.jspecify.annotations.NullMarked;
