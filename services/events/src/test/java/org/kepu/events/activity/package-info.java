@NullMarked
package org.kepu.events.activity;

import org.jspecify.annotations.NullMarked;
