@NullMarked
package org.kepu.web;

import org.jspecify.annotations.NullMarked;
