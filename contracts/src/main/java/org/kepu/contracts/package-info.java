/** What crosses a service border, read from the class path: events, topics, vocabularies, plans, places, problems. */
@NullMarked
package org.kepu.contracts;

import org.jspecify.annotations.NullMarked;
