/** The whole platform on one machine (本机运行): its settings, its folders and its command line. */
@NullMarked
package org.kepu.local;

import org.jspecify.annotations.NullMarked;
