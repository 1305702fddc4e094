/** Values nobody can compute (录入值): dated, with source document, corrected by a new entry. */
@NullMarked
package org.kepu.metrics.entered;

import org.jspecify.annotations.NullMarked;
