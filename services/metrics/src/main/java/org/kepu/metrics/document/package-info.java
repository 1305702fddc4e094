/** Source documents (来源文件) that entered values are taken from. */
@NullMarked
package org.kepu.metrics.document;

import org.jspecify.annotations.NullMarked;
