/** What the tests of every module use: real servers, tokens, topics and a clock that a test can move. */
@NullMarked
package org.kepu.testkit;

import org.jspecify.annotations.NullMarked;
