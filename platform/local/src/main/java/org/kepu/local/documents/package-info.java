/** The trial document store (试用文档库), a process of its own; not for production. */
@NullMarked
package org.kepu.local.documents;

import org.jspecify.annotations.NullMarked;
