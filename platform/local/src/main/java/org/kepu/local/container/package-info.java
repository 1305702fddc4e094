/** What an installation of containers needs once: its secrets, databases, topics, its realm, its first administrator. */
@NullMarked
package org.kepu.local.container;

import org.jspecify.annotations.NullMarked;
