/** The content service (内容): items and their review, packages, pushes and receipts, and everything anybody is told. */
@NullMarked
package org.kepu.content;

import org.jspecify.annotations.NullMarked;
