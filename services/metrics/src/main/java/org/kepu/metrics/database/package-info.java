/** Native statements: set-based and hot ones are SQL with bind parameters. */
@NullMarked
package org.kepu.metrics.database;

import org.jspecify.annotations.NullMarked;
