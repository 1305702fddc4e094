/** What whoever runs the installation sees and mends (运行维护), the same in every service: events put aside (搁置事件). */
@NullMarked
package org.kepu.operations;

import org.jspecify.annotations.NullMarked;
