/** The rules of the house, checked on compiled classes and on the files of a module. */
@NullMarked
package org.kepu.testkit.rules;

import org.jspecify.annotations.NullMarked;
