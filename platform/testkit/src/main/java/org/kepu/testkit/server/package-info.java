/** The real servers behind the annotations, each started once per test JVM. */
@NullMarked
package org.kepu.testkit.server;

import org.jspecify.annotations.NullMarked;
